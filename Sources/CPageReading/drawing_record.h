// What a page paints, as the drawing library would have it: coordinates in 1/64 points, lines that go on joined.
#ifndef PLANLIFT_DRAWING_RECORD_H
#define PLANLIFT_DRAWING_RECORD_H

#include "include/page_reading.h"

#include <vector>

struct Matrix6 {
    double a, b, c, d, e, f;
};

// The part of the page that a clip lets show.
struct ClipBox {
    planlift_clip box;
    bool is_everything;
    bool is_nothing;
    // Whether its edges are no box: what shows of paint is not told by numbers.
    bool is_shaped;
};

// A path in 1/64 points, curves and all.
class GridPath {
public:
    struct Point {
        int64_t x, y;
        int32_t kind;
    };

    void move(double x, double y);
    void line(double x, double y);
    void curve(double x1, double y1, double x2, double y2, double x3, double y3);
    void close();

    // The upright box that the path is, and nothing else.
    bool is_box(planlift_clip *box) const;
    // Whether all points are one.
    bool is_point() const;
    // Whether the numbers are such as a page can hold.
    bool is_possible() const { return isPossible; }

    const std::vector<Point> &points() const { return all; }

private:
    Point rounded(double x, double y, int32_t kind);

    std::vector<Point> all;
    Point start = {0, 0, PLANLIFT_MOVE};
    bool isPossible = true;
};

class DrawingRecord {
public:
    explicit DrawingRecord(int64_t mostPaintings) : most(mostPaintings) { }

    // Counts an act of painting; false where it is one too many.
    bool counts();
    void add(planlift_painting painting, const GridPath &path, const ClipBox &clip);
    // A picture by its corners, which are not rounded.
    void addPicture(const planlift_point (&corners)[4], const ClipBox &clip);

    std::vector<planlift_painting> paintings;
    std::vector<planlift_point> points;
    std::vector<planlift_clip> clips;
    // Whether all was recorded.
    bool isPlain = true;
    bool isCutShort = false;

private:
    int32_t index(const ClipBox &clip);

    int64_t count = 0;
    int64_t most;
};

#endif
