#include "workbooks.h"

#include <stddef.h>

#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION

PLANLIFT_TELL_PACKAGERS(LIBRARY, "workbooks")

const char *planlift_load_xlsxwriter(planlift_xlsxwriter *xlsxwriter) {
    const char *problem = NULL;
    void *library = planlift_load_library(LIBRARY, &problem);
#define FIND(name) PLANLIFT_FIND(library, xlsxwriter, name, &problem)
    PLANLIFT_XLSXWRITER(FIND)
    return problem;
}
