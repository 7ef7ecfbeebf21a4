#include "text_recognition.h"

#include <stddef.h>
#include <tesseract/version.h>

// Leptonica comes along: Tesseract is linked with it.
#define LIBRARY "libtesseract.so." PLANLIFT_TEXT(TESSERACT_MAJOR_VERSION)

PLANLIFT_TELL_PACKAGERS(LIBRARY, "text recognition")

const char *planlift_load_text_recognition(planlift_leptonica *leptonica, planlift_tesseract *tesseract) {
    const char *problem = NULL;
    void *library = planlift_load_library(LIBRARY, &problem);
#define FIND_LEPTONICA(name) PLANLIFT_FIND(library, leptonica, name, &problem)
#define FIND_TESSERACT(name) PLANLIFT_FIND(library, tesseract, name, &problem)
    PLANLIFT_LEPTONICA(FIND_LEPTONICA)
    PLANLIFT_TESSERACT(FIND_TESSERACT)
    return problem;
}
