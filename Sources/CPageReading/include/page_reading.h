// Reads a page of a PDF in one interpretation: its characters, and what its simple drawing paints.
//
// Behind it stands the core of poppler, whose interface changes from release to release: it is built for the releases that
// it was tested with. For others `planlift_can_read_pages` says no, and nothing else may be called.
#ifndef PLANLIFT_PAGE_READING_H
#define PLANLIFT_PAGE_READING_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct planlift_file planlift_file;
typedef struct planlift_page planlift_page;

// A character with its box in points, origin top left. White space and line ends that the layout adds are among them.
typedef struct {
    double left, top, right, bottom;
    uint32_t scalar;
    // An index into the looks of the page.
    int32_t look;
} planlift_character;

typedef struct {
    const char *font_name;
    double font_size;
    // From 0 to 1.
    double red, green, blue;
    int32_t is_underlined;
} planlift_look;

enum { PLANLIFT_FILL = 0, PLANLIFT_FILL_EVEN_ODD = 1, PLANLIFT_STROKE = 2, PLANLIFT_PICTURE = 3 };

// One act of painting. Of a picture the points are the corners.
typedef struct {
    int32_t kind;
    int32_t first_point, point_count;
    // An index into the clips of the page.
    int32_t clip;
    double red, green, blue, opacity;
    // How thick horizontal and vertical lines come out, in points.
    double horizontal_thickness, vertical_thickness;
    int32_t has_square_caps, is_dashed;
    // Whether the colour is the mean of a gradient's.
    int32_t is_gradient;
} planlift_painting;

enum { PLANLIFT_MOVE = 0, PLANLIFT_LINE = 1, PLANLIFT_CONTROL = 2, PLANLIFT_CURVE = 3, PLANLIFT_CLOSE = 4 };

typedef struct {
    double x, y;
    int32_t kind;
} planlift_point;

// An upright box that paint is cut to, in 1/64 points.
typedef struct {
    int32_t left, top, right, bottom;
} planlift_clip;

// Whether this was built with a core that it was tested with.
int planlift_can_read_pages(void);

// Opens a file in memory, which must live as long as it. Null where the file is damaged or locked.
planlift_file *planlift_file_open(const void *bytes, int64_t byte_count);
void planlift_file_close(planlift_file *file);
// Whether the file has a form, which people may have filled in.
int planlift_file_has_form(const planlift_file *file);

// Reads a page, counted from 1. Null where it is damaged, or memory runs out.
//
// `reads_drawing`: whether to note what is painted; `most_paintings`: those beyond are not looked at.
planlift_page *planlift_page_read(planlift_file *file, int number, int reads_drawing, int64_t most_paintings);
void planlift_page_free(planlift_page *page);

int64_t planlift_page_characters(const planlift_page *page, const planlift_character **characters);
int64_t planlift_page_looks(const planlift_page *page, const planlift_look **looks);
int64_t planlift_page_paintings(const planlift_page *page, const planlift_painting **paintings);
int64_t planlift_page_points(const planlift_page *page, const planlift_point **points);
int64_t planlift_page_clips(const planlift_page *page, const planlift_clip **clips);

// Whether all that the page paints is among the paintings: filled and stroked paths in plain colours, pictures, and
// visible text. Patterns, groups, masks, slanted clips and text that is not plainly seen take a drawing of the page.
int planlift_page_is_plain(const planlift_page *page);
// Whether the page paints more than the limit.
int planlift_page_is_cut_short(const planlift_page *page);

#ifdef __cplusplus
}
#endif

#endif
