#include <glib/poppler-features.h>

#if __has_include(<TextOutputDev.h>) && POPPLER_MAJOR_VERSION == 22 && POPPLER_MINOR_VERSION == 12

#include "page_device.h"

#include <cctype>
#include <cmath>

// A line without width comes out as thick as a dot of a printer of 600 dots an inch, at a quarter of a pixel a point.
static const double thinnestLineInPoints = 72.0 / 600 / 0.25;
// A page is no larger: what happens to thicker lines is for the drawing library to say.
static const double thickestLineInPoints = 14400;
// Paint of less than a hundredth cannot be seen; text of less than a quarter is for the drawing to judge.
static const double leastOpacityOfText = 0.25;
// Smaller letters may leave no ink: the drawing tells.
static const double smallestLettersInPoints = 2;
// Fonts beyond this are a flaw of the file that the drawing library gives up at.
static const double largestLettersInPoints = 5000;
// How far a base line may stand below what is shown of its letters, in shares of their size.
static const double clipSlackInEms = 0.3;
// How wide poppler takes an m and any other letter to be, in ems.
static const double widthOfM = 0.6;
static const double widthOfOther = 0.5;
// A letter is between a third of what is guessed and three times as wide; beyond, the font has other units than ems.
static const double leastGuessInEms = 1.0 / 3;
static const double largestGuessInEms = 3;

PageDevice::PageDevice(DrawingRecord *record) : TextOutputDev(nullptr, true, 0, false, false), record(record) { }

bool PageDevice::shows(Annot *annotation, void *device) {
    PageDevice *self = static_cast<PageDevice *>(device);
    self->isInAnnotation = true;
    if (annotation->getFlags() & Annot::flagHidden) return false;
    return self->record && (annotation->getFlags() & Annot::flagPrint) != 0;
}

// MARK: State

void PageDevice::saveState(GfxState *state) {
    TextOutputDev::saveState(state);
    saved.push_back(shown);
}

void PageDevice::restoreState(GfxState *state) {
    if (!isInAnnotation) TextOutputDev::restoreState(state);
    gradient.isActive = false;
    if (saved.empty()) return;
    shown = saved.back();
    saved.pop_back();
}

void PageDevice::updateFont(GfxState *state) {
    if (isInAnnotation) return;
    double guess = guessedEms(state->getFont().get());
    if (guess < leastGuessInEms || guess > largestGuessInEms) guess = 1;
    double size = state->getFontSize();
    if (guess != 1) state->setFont(state->getFont(), size / guess);
    TextOutputDev::updateFont(state);
    if (guess != 1) state->setFont(state->getFont(), size);
}

// What poppler takes a font of drawn letters (Type 3) for, in sizes that the page sets it in: its units may be any, and
// poppler guesses them by the width of one letter, in subsets by that of whichever comes first.
double PageDevice::guessedEms(const GfxFont *font) {
    if (!font || font->getType() != fontType3) return 1;
    const Gfx8BitFont *letters = static_cast<const Gfx8BitFont *>(font);
    int firstLetter = -1, firstWide = -1, m = -1;
    for (int code = 0; code < 256; code++) {
        const char *name = letters->getCharName(code);
        if (!name) continue;
        bool isOne = name[0] != 0 && name[1] == 0;
        if (isOne && name[0] == 'm') m = code;
        if (firstLetter < 0 && isOne && std::isalpha((unsigned char)name[0])) firstLetter = code;
        if (firstWide < 0 && letters->getWidth(code) > 0) firstWide = code;
    }
    auto width = [letters](int code) { return code < 0 ? 0.0 : letters->getWidth(code); };
    double guess = width(m) > 0 ? width(m) / widthOfM
        : width(firstLetter) > 0 ? width(firstLetter) / widthOfOther
        : width(firstWide) > 0 ? width(firstWide) / widthOfOther : 1;
    const double *matrix = font->getFontMatrix();
    return matrix[0] != 0 ? guess * std::fabs(matrix[3] / matrix[0]) : guess;
}

bool PageDevice::notes() {
    if (!record || !record->isPlain || record->isCutShort || shown.is_nothing) return false;
    if (shown.is_shaped) isDrawn();
    return record->isPlain;
}

// MARK: Paths

GridPath PageDevice::path(GfxState *state) {
    GridPath result;
    const GfxPath *path = state->getPath();
    auto place = [state](const GfxSubpath *subpath, int index, double *x, double *y) {
        state->transform(subpath->getX(index), subpath->getY(index), x, y);
    };
    for (int number = 0; number < path->getNumSubpaths(); number++) {
        const GfxSubpath *subpath = const_cast<GfxPath *>(path)->getSubpath(number);
        int count = subpath->getNumPoints();
        if (count == 0) continue;
        double x, y;
        place(subpath, 0, &x, &y);
        result.move(x, y);
        for (int index = 1; index < count;) {
            if (subpath->getCurve(index) && index + 2 < count) {
                double x1, y1, x2, y2;
                place(subpath, index, &x1, &y1);
                place(subpath, index + 1, &x2, &y2);
                place(subpath, index + 2, &x, &y);
                result.curve(x1, y1, x2, y2, x, y);
                index += 3;
            } else {
                place(subpath, index, &x, &y);
                result.line(x, y);
                index++;
            }
        }
        if (subpath->isClosed()) result.close();
    }
    return result;
}

void PageDevice::paintPath(GfxState *state, int32_t kind) {
    if (!notes()) return;
    GridPath path = this->path(state);
    const double *matrix = state->getCTM();
    double determinant = matrix[0] * matrix[3] - matrix[1] * matrix[2];
    if (!path.is_possible() || !std::isfinite(determinant) || determinant == 0) {
        isDrawn();
        return;
    }
    planlift_painting painting = {};
    painting.kind = kind;
    GfxRGB color;
    if (kind == PLANLIFT_STROKE) {
        double start;
        const std::vector<double> &dashes = state->getLineDash(&start);
        double length = 0;
        for (double dash : dashes) {
            // The drawing library gives up at such dashes.
            if (!(dash >= 0)) isDrawn();
            length += dash;
        }
        if (!dashes.empty() && !(length > 0)) isDrawn();
        double width = state->getLineWidth();
        if (width == 0) {
            double across = std::fabs((matrix[3] - matrix[2]) / determinant) * thinnestLineInPoints;
            double down = std::fabs((matrix[0] - matrix[1]) / determinant) * thinnestLineInPoints;
            width = std::min(across, down);
        }
        if (!(width > 0)) return;
        painting.horizontal_thickness = width * std::sqrt(matrix[1] * matrix[1] + matrix[3] * matrix[3]);
        painting.vertical_thickness = width * std::sqrt(matrix[0] * matrix[0] + matrix[2] * matrix[2]);
        if (!(std::max(painting.horizontal_thickness, painting.vertical_thickness) < thickestLineInPoints)) isDrawn();
        painting.has_square_caps = state->getLineCap() == 2;
        painting.is_dashed = !dashes.empty();
        painting.opacity = state->getStrokeOpacity();
        state->getStrokeRGB(&color);
    } else {
        if (path.is_point()) return;
        painting.opacity = state->getFillOpacity();
        state->getFillRGB(&color);
    }
    painting.red = colToDbl(color.r);
    painting.green = colToDbl(color.g);
    painting.blue = colToDbl(color.b);
    if (kind != PLANLIFT_STROKE && gradient.isActive) {
        if (gradient.stopCount == 0) {
            isDrawn();
            return;
        }
        painting.is_gradient = 1;
        painting.red = gradient.red / gradient.stopCount;
        painting.green = gradient.green / gradient.stopCount;
        painting.blue = gradient.blue / gradient.stopCount;
        painting.opacity = gradient.opacity / gradient.stopCount;
    }
    if (record->counts()) record->add(painting, path, shown);
}

void PageDevice::stroke(GfxState *state) { paintPath(state, PLANLIFT_STROKE); }
void PageDevice::fill(GfxState *state) { paintPath(state, PLANLIFT_FILL); }
void PageDevice::eoFill(GfxState *state) { paintPath(state, PLANLIFT_FILL_EVEN_ODD); }

// MARK: Gradients

bool PageDevice::axialShadedFill(GfxState *, GfxAxialShading *, double, double) {
    gradient = {0, 0, 0, 0, 0, true};
    // The interpreter goes on: with the stops, and with filling what the clip lets show.
    return false;
}

bool PageDevice::axialShadedSupportExtend(GfxState *, GfxAxialShading *shading) {
    return shading->getExtend0() == shading->getExtend1();
}

void PageDevice::updateFillColorStop(GfxState *state, double) {
    GfxRGB color;
    state->getFillRGB(&color);
    gradient.red += colToDbl(color.r);
    gradient.green += colToDbl(color.g);
    gradient.blue += colToDbl(color.b);
    gradient.opacity += state->getFillOpacity();
    gradient.stopCount++;
}

// MARK: Clips

void PageDevice::cut(GfxState *state) {
    if (!record || shown.is_nothing) return;
    GridPath path = this->path(state);
    planlift_clip box;
    if (path.is_point()) {
        shown.is_nothing = true;
    } else if (!path.is_possible() || !path.is_box(&box)) {
        shown.is_shaped = true;
    } else {
        if (!shown.is_everything) {
            box.left = std::max(box.left, shown.box.left);
            box.top = std::max(box.top, shown.box.top);
            box.right = std::min(box.right, shown.box.right);
            box.bottom = std::min(box.bottom, shown.box.bottom);
        }
        shown.box = box;
        shown.is_everything = false;
        shown.is_nothing = box.left >= box.right || box.top >= box.bottom;
    }
}

void PageDevice::clip(GfxState *state) { cut(state); }
void PageDevice::eoClip(GfxState *state) { cut(state); }
void PageDevice::clipToStrokePath(GfxState *) { isDrawn(); }

// MARK: Text

void PageDevice::beginString(GfxState *state, const GooString *text) {
    if (!isInAnnotation) TextOutputDev::beginString(state, text);
}

void PageDevice::endString(GfxState *state) {
    if (!isInAnnotation) TextOutputDev::endString(state);
}

void PageDevice::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                          CharCode code, int byteCount, const Unicode *letters, int letterCount) {
    if (!isInAnnotation) {
        TextOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, byteCount, letters, letterCount);
    }
    if (!record || !record->isPlain) return;
    const double *matrix = state->getCTM();
    const double *textMatrix = state->getTextMat();
    double scale = std::sqrt(std::fabs((matrix[0] * matrix[3] - matrix[1] * matrix[2])
                                       * (textMatrix[0] * textMatrix[3] - textMatrix[1] * textMatrix[2])));
    double size = scale * std::fabs(state->getFontSize());
    double left, top, right, bottom;
    state->transform(x, y, &left, &top);
    state->transform(x + dx, y + dy, &right, &bottom);
    double middleX = (left + right) / 2 * 64, middleY = (top + bottom) / 2 * 64;
    double slack = size * clipSlackInEms * 64;
    bool isShown = !shown.is_nothing
        && (shown.is_everything
            || (middleX >= shown.box.left - slack && middleX <= shown.box.right + slack
                && middleY >= shown.box.top - slack && middleY <= shown.box.bottom + slack));
    bool isPlain = state->getRender() == 0 && isShown && size >= smallestLettersInPoints
        && size <= largestLettersInPoints && state->getFillOpacity() >= leastOpacityOfText
        && state->getFillColorSpace()->getMode() != csPattern;
    if (!isPlain || shown.is_shaped) isDrawn();
}

void PageDevice::incCharCount(int count) {
    if (!isInAnnotation) TextOutputDev::incCharCount(count);
}

void PageDevice::beginActualText(GfxState *state, const GooString *text) {
    if (!isInAnnotation) TextOutputDev::beginActualText(state, text);
}

void PageDevice::endActualText(GfxState *state) {
    if (!isInAnnotation) TextOutputDev::endActualText(state);
}

// MARK: Pictures, none of which is decoded

void PageDevice::paintPicture(GfxState *state) {
    if (!notes() || !record->counts()) return;
    planlift_point corners[4] = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}};
    for (planlift_point &corner : corners) {
        double x, y;
        state->transform(corner.x, corner.y, &x, &y);
        if (!std::isfinite(x) || !std::isfinite(y)) {
            isDrawn();
            return;
        }
        corner.x = x;
        corner.y = y;
    }
    record->addPicture(corners, shown);
}

void PageDevice::drawImage(GfxState *state, Object *reference, Stream *stream, int width, int height,
                           GfxImageColorMap *colors, bool interpolates, const int *maskColors, bool isInline) {
    paintPicture(state);
    // Passes over the bytes of a picture that stands inside the page's own.
    if (isInline) {
        TextOutputDev::drawImage(state, reference, stream, width, height, colors, interpolates, maskColors, isInline);
    }
}

void PageDevice::drawMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int,
                                 int, bool, bool) {
    if (state->getFillOpacity() != 1) isDrawn();
    paintPicture(state);
}

void PageDevice::drawSoftMaskedImage(GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *,
                                     int, int, GfxImageColorMap *, bool) {
    if (state->getFillOpacity() != 1) isDrawn();
    paintPicture(state);
}

void PageDevice::drawImageMask(GfxState *state, Object *reference, Stream *stream, int width, int height,
                               bool isInverted, bool interpolates, bool isInline) {
    isDrawn();
    if (isInline) {
        TextOutputDev::drawImageMask(state, reference, stream, width, height, isInverted, interpolates, isInline);
    }
}

void PageDevice::setSoftMaskFromImageMask(GfxState *state, Object *reference, Stream *stream, int width, int height,
                                          bool isInverted, bool isInline, double *) {
    isDrawn();
    if (isInline) TextOutputDev::drawImageMask(state, reference, stream, width, height, isInverted, false, isInline);
}

#endif
