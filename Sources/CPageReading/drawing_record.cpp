#include "drawing_record.h"

#include <cmath>
#include <cstring>

// The drawing library rounds to 1/256 of a pixel, and pages are drawn at a quarter of a pixel a point.
static const double stepsPerPoint = 64;
// Its numbers end at 2^23 pixels.
static const double farthestInPoints = 8388607.0;

GridPath::Point GridPath::rounded(double x, double y, int32_t kind) {
    if (!(std::fabs(x) < farthestInPoints) || !(std::fabs(y) < farthestInPoints)) {
        isPossible = false;
        return {0, 0, kind};
    }
    return {(int64_t)std::nearbyint(x * stepsPerPoint), (int64_t)std::nearbyint(y * stepsPerPoint), kind};
}

void GridPath::move(double x, double y) {
    start = rounded(x, y, PLANLIFT_MOVE);
    if (!all.empty() && all.back().kind == PLANLIFT_MOVE) {
        all.back() = start;
    } else {
        all.push_back(start);
    }
}

void GridPath::line(double x, double y) {
    Point next = rounded(x, y, PLANLIFT_LINE);
    if (all.empty()) return;
    const Point last = all.back().kind == PLANLIFT_CLOSE ? start : all.back();
    if (last.kind != PLANLIFT_MOVE && last.x == next.x && last.y == next.y) return;
    // A line that goes straight on is one line.
    if (last.kind == PLANLIFT_LINE && all.size() > 1) {
        const Point before = all[all.size() - 2];
        int64_t firstX = last.x - before.x, firstY = last.y - before.y;
        int64_t nextX = next.x - last.x, nextY = next.y - last.y;
        bool wasNothing = firstX == 0 && firstY == 0;
        bool goesOn = firstX * nextY == firstY * nextX && firstX * nextX + firstY * nextY >= 0;
        if (wasNothing || goesOn) all.pop_back();
    }
    all.push_back(next);
}

void GridPath::curve(double x1, double y1, double x2, double y2, double x3, double y3) {
    if (all.empty()) return;
    all.push_back(rounded(x1, y1, PLANLIFT_CONTROL));
    all.push_back(rounded(x2, y2, PLANLIFT_CONTROL));
    all.push_back(rounded(x3, y3, PLANLIFT_CURVE));
}

void GridPath::close() {
    if (all.empty()) return;
    if (all.back().kind == PLANLIFT_LINE && all.back().x == start.x && all.back().y == start.y) all.pop_back();
    all.push_back({start.x, start.y, PLANLIFT_CLOSE});
}

bool GridPath::is_box(planlift_clip *box) const {
    size_t count = all.size();
    if (count > 0 && all[count - 1].kind == PLANLIFT_MOVE) count--;
    if (count > 0 && all[count - 1].kind == PLANLIFT_CLOSE) count--;
    if (count == 5 && all[4].kind == PLANLIFT_LINE && all[4].x == all[0].x && all[4].y == all[0].y) count--;
    if (count != 4 || all[0].kind != PLANLIFT_MOVE) return false;
    for (size_t index = 1; index < 4; index++) {
        if (all[index].kind != PLANLIFT_LINE) return false;
    }
    bool isAcrossFirst = all[0].y == all[1].y && all[1].x == all[2].x && all[2].y == all[3].y && all[3].x == all[0].x;
    bool isDownFirst = all[0].x == all[1].x && all[1].y == all[2].y && all[2].x == all[3].x && all[3].y == all[0].y;
    if (!isAcrossFirst && !isDownFirst) return false;
    box->left = (int32_t)std::min(all[0].x, all[2].x);
    box->right = (int32_t)std::max(all[0].x, all[2].x);
    box->top = (int32_t)std::min(all[0].y, all[2].y);
    box->bottom = (int32_t)std::max(all[0].y, all[2].y);
    return true;
}

bool GridPath::is_point() const {
    for (const Point &point : all) {
        if (point.x != all[0].x || point.y != all[0].y) return false;
    }
    return true;
}

bool DrawingRecord::counts() {
    count++;
    if (count > most) isCutShort = true;
    return !isCutShort;
}

int32_t DrawingRecord::index(const ClipBox &clip) {
    if (clip.is_everything) return -1;
    if (clips.empty() || std::memcmp(&clips.back(), &clip.box, sizeof clip.box) != 0) clips.push_back(clip.box);
    return (int32_t)clips.size() - 1;
}

void DrawingRecord::add(planlift_painting painting, const GridPath &path, const ClipBox &clip) {
    painting.first_point = (int32_t)points.size();
    painting.point_count = (int32_t)path.points().size();
    painting.clip = index(clip);
    for (const GridPath::Point &point : path.points()) {
        points.push_back({(double)point.x / stepsPerPoint, (double)point.y / stepsPerPoint, point.kind});
    }
    paintings.push_back(painting);
}

void DrawingRecord::addPicture(const planlift_point (&corners)[4], const ClipBox &clip) {
    planlift_painting painting = {};
    painting.kind = PLANLIFT_PICTURE;
    painting.first_point = (int32_t)points.size();
    painting.point_count = 4;
    painting.clip = index(clip);
    points.insert(points.end(), corners, corners + 4);
    paintings.push_back(painting);
}
