// Listens to the interpretation of a page: its text goes to poppler's own layout, its drawing to a record.
#ifndef PLANLIFT_PAGE_DEVICE_H
#define PLANLIFT_PAGE_DEVICE_H

#include "drawing_record.h"

#include <Annot.h>
#include <GfxState.h>
#include <TextOutputDev.h>

#include <vector>

class PageDevice : public TextOutputDev {
public:
    // `record`: null where the drawing is not asked for.
    explicit PageDevice(DrawingRecord *record);

    // Called before each annotation: those that a print shows are painted, and their text is none of the page's.
    static bool shows(Annot *annotation, void *device);

    bool needNonText() override { return record != nullptr; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    void saveState(GfxState *state) override;
    void restoreState(GfxState *state) override;
    void updateFont(GfxState *state) override;

    void stroke(GfxState *state) override;
    void fill(GfxState *state) override;
    void eoFill(GfxState *state) override;
    void clip(GfxState *state) override;
    void eoClip(GfxState *state) override;
    void clipToStrokePath(GfxState *state) override;

    void beginString(GfxState *state, const GooString *text) override;
    void endString(GfxState *state) override;
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                  CharCode code, int byteCount, const Unicode *letters, int letterCount) override;
    void incCharCount(int count) override;
    void beginActualText(GfxState *state, const GooString *text) override;
    void endActualText(GfxState *state) override;

    bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double,
                           double) override { return isDrawn(); }
    bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return isDrawn(); }
    // A gradient along a line is told by the colours of its stops, and then filled.
    bool useFillColorStop() override { return true; }
    bool axialShadedFill(GfxState *state, GfxAxialShading *shading, double from, double to) override;
    bool axialShadedSupportExtend(GfxState *state, GfxAxialShading *shading) override;
    void updateFillColorStop(GfxState *state, double offset) override;
    void updateFillColor(GfxState *) override { gradient.isActive = false; }
    bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return isDrawn(); }
    bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return isDrawn(); }
    bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return isDrawn(); }

    void drawImage(GfxState *state, Object *reference, Stream *stream, int width, int height, GfxImageColorMap *colors,
                   bool interpolates, const int *maskColors, bool isInline) override;
    void drawMaskedImage(GfxState *state, Object *reference, Stream *stream, int width, int height,
                         GfxImageColorMap *colors, bool interpolates, Stream *mask, int maskWidth, int maskHeight,
                         bool maskIsInverted, bool maskInterpolates) override;
    void drawSoftMaskedImage(GfxState *state, Object *reference, Stream *stream, int width, int height,
                             GfxImageColorMap *colors, bool interpolates, Stream *mask, int maskWidth, int maskHeight,
                             GfxImageColorMap *maskColors, bool maskInterpolates) override;
    void drawImageMask(GfxState *state, Object *reference, Stream *stream, int width, int height, bool isInverted,
                       bool interpolates, bool isInline) override;
    void setSoftMaskFromImageMask(GfxState *state, Object *reference, Stream *stream, int width, int height,
                                  bool isInverted, bool isInline, double *baseMatrix) override;

    void beginTransparencyGroup(GfxState *, const double *, GfxColorSpace *, bool, bool, bool) override { isDrawn(); }
    void setSoftMask(GfxState *, const double *, bool, Function *, GfxColor *) override { isDrawn(); }

private:
    // Says that only a drawing of the page tells what is painted.
    bool isDrawn() {
        if (record) record->isPlain = false;
        return true;
    }
    static double guessedEms(const GfxFont *font);
    // Whether paint is to be noted and some of it can be seen.
    bool notes();
    GridPath path(GfxState *state);
    void paintPath(GfxState *state, int32_t kind);
    void cut(GfxState *state);
    void paintPicture(GfxState *state);

    // The colours of the stops of the gradient that is filled with, summed up.
    struct Gradient {
        double red, green, blue, opacity;
        int stopCount;
        bool isActive;
    };

    DrawingRecord *record;
    Gradient gradient = {0, 0, 0, 0, 0, false};
    ClipBox shown = {{0, 0, 0, 0}, true, false, false};
    std::vector<ClipBox> saved;
    bool isInAnnotation = false;
};

#endif
