#ifndef PLANLIFT_TEXT_RECOGNITION_H
#define PLANLIFT_TEXT_RECOGNITION_H

#include <late_library.h>
#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

// What is called of the libraries: a scan needs them, other documents do not.
#define PLANLIFT_LEPTONICA(name) \
    name(boxCreate) \
    name(boxDestroy) \
    name(boxaDestroy) \
    name(boxaGetBoxGeometry) \
    name(boxaGetCount) \
    name(pixAddBorder) \
    name(pixAnd) \
    name(pixBackgroundNorm) \
    name(pixClipRectangle) \
    name(pixCloseSafeBrick) \
    name(pixConnCompBB) \
    name(pixCopy) \
    name(pixCountPixelsInRect) \
    name(pixCreate) \
    name(pixCreateNoInit) \
    name(pixDestroy) \
    name(pixDilateBrick) \
    name(pixEndianByteSwap) \
    name(pixErodeBrick) \
    name(pixFindSkewSweepAndSearch) \
    name(pixGammaTRC) \
    name(pixGetData) \
    name(pixGetDepth) \
    name(pixGetHeight) \
    name(pixGetWidth) \
    name(pixGetWpl) \
    name(pixOpenBrick) \
    name(pixOr) \
    name(pixOrientDetect) \
    name(pixOtsuAdaptiveThreshold) \
    name(pixRotate) \
    name(pixRotateOrth) \
    name(pixScaleAreaMap) \
    name(pixSetInRectArbitrary) \
    name(pixSetMasked) \
    name(pixSubtract) \
    name(pixThresholdToBinary)

#define PLANLIFT_TESSERACT(name) \
    name(TessBaseAPIClear) \
    name(TessBaseAPICreate) \
    name(TessBaseAPIDelete) \
    name(TessBaseAPIEnd) \
    name(TessBaseAPIGetIterator) \
    name(TessBaseAPIInit2) \
    name(TessBaseAPIRecognize) \
    name(TessBaseAPISetImage2) \
    name(TessBaseAPISetPageSegMode) \
    name(TessBaseAPISetVariable) \
    name(TessDeleteText) \
    name(TessPageIteratorBaseline) \
    name(TessPageIteratorBegin) \
    name(TessPageIteratorBoundingBox) \
    name(TessPageIteratorIsAtBeginningOf) \
    name(TessResultIteratorConfidence) \
    name(TessResultIteratorDelete) \
    name(TessResultIteratorGetPageIterator) \
    name(TessResultIteratorGetUTF8Text) \
    name(TessResultIteratorNext)

typedef struct planlift_leptonica {
    PLANLIFT_LEPTONICA(PLANLIFT_FUNCTION)
} planlift_leptonica;

typedef struct planlift_tesseract {
    PLANLIFT_TESSERACT(PLANLIFT_FUNCTION)
} planlift_tesseract;

/// Loads the libraries and finds the functions.
///
/// - Returns: null, or why a function cannot be had: none may be called then.
const char *planlift_load_text_recognition(planlift_leptonica *leptonica, planlift_tesseract *tesseract);

#endif
