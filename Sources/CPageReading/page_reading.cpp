#include "include/page_reading.h"

#include <glib/poppler-features.h>

#if __has_include(<TextOutputDev.h>) && POPPLER_MAJOR_VERSION == 22 && POPPLER_MINOR_VERSION == 12

#include "page_device.h"

#include <Error.h>

#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <goo/GooString.h>

#include <glib.h>

#include <memory>
#include <string>
#include <vector>

// The stable interface sends what the core says to this log; where it was not the first to be used, so does this.
static void pass(ErrorCategory, Goffset position, const char *message) {
    g_log("Poppler", G_LOG_LEVEL_INFO, "at position %" G_GINT64_FORMAT ": %s", (gint64)position, message);
}

struct planlift_file {
    GlobalParamsIniter parameters{pass};
    std::unique_ptr<PDFDoc> document;
};

struct planlift_page {
    explicit planlift_page(int64_t mostPaintings) : record(mostPaintings) { }

    void take(TextPage &text, const PDFRectangle &area);

    DrawingRecord record;
    std::vector<planlift_character> characters;
    std::vector<planlift_look> looks;

private:
    int32_t look(const TextWord &word, int place);
    void add(const TextWord &word, int place);

    // The names that looks point to, which must not move.
    std::vector<std::unique_ptr<std::string>> names;
    // The word and place that the last look was taken from.
    const TextWord *lastWord = nullptr;
    int lastPlace = 0;
};

// The name without the tag of a subset: capitals and a plus sign.
static std::string plainName(const GooString *name) {
    if (!name || name->getLength() == 0) return "Default";
    const std::string &text = name->toStr();
    size_t end = 0;
    while (end < text.size() && text[end] >= 'A' && text[end] <= 'Z') end++;
    return end > 0 && end < text.size() && text[end] == '+' ? text.substr(end + 1) : text;
}

int32_t planlift_page::look(const TextWord &word, int place) {
    double red, green, blue;
    word.getColor(&red, &green, &blue);
    if (lastWord) {
        const planlift_look &last = looks.back();
        if (word.getFontInfo(place)->matches(lastWord->getFontInfo(lastPlace)) && last.font_size == word.getFontSize()
            && last.red == red && last.green == green && last.blue == blue
            && (last.is_underlined != 0) == word.isUnderlined()) {
            return (int32_t)looks.size() - 1;
        }
    }
    names.push_back(std::make_unique<std::string>(plainName(word.getFontName(place))));
    looks.push_back({names.back()->c_str(), word.getFontSize(), red, green, blue, word.isUnderlined()});
    lastWord = &word;
    lastPlace = place;
    return (int32_t)looks.size() - 1;
}

void planlift_page::add(const TextWord &word, int place) {
    planlift_character character;
    word.getCharBBox(place, &character.left, &character.top, &character.right, &character.bottom);
    character.scalar = *word.getChar(place);
    character.look = look(word, place);
    characters.push_back(character);
}

void planlift_page::take(TextPage &text, const PDFRectangle &area) {
    int lineCount = 0;
    PDFRectangle selection = area;
    std::vector<TextWordSelection *> **lines = text.getSelectionWords(&selection, selectionStyleGlyph, &lineCount);
    if (!lines) return;
    for (int number = 0; number < lineCount; number++) {
        std::vector<TextWordSelection *> &words = *lines[number];
        double left = 0, top = 0, right = 0, bottom = 0;
        for (size_t index = 0; index < words.size(); index++) {
            const TextWord &word = *words[index]->getWord();
            for (int place = words[index]->getBegin(); place < words[index]->getEnd(); place++) add(word, place);
            word.getBBox(&left, &top, &right, &bottom);
            if (word.hasSpaceAfter() && index + 1 < words.size()) {
                // From one word to the other, as high as the first.
                double next, nextTop, nextRight, nextBottom;
                words[index + 1]->getWord()->getBBox(&next, &nextTop, &nextRight, &nextBottom);
                characters.push_back({right, top, next, bottom, ' ', (int32_t)looks.size() - 1});
            }
        }
        if (number + 1 < lineCount && !characters.empty()) {
            characters.push_back({right, bottom, right, bottom, '\n', (int32_t)looks.size() - 1});
        }
        for (TextWordSelection *selected : words) delete selected;
        delete lines[number];
    }
    gfree(lines);
}

int planlift_can_read_pages(void) { return 1; }

planlift_file *planlift_file_open(const void *bytes, int64_t byte_count) {
    try {
        auto file = std::make_unique<planlift_file>();
        auto stream = new MemStream(static_cast<const char *>(bytes), 0, byte_count, Object(objNull));
        file->document = std::make_unique<PDFDoc>(stream);
        return file->document->isOk() ? file.release() : nullptr;
    } catch (...) {
        return nullptr;
    }
}

void planlift_file_close(planlift_file *file) {
    try {
        delete file;
    } catch (...) {
    }
}

int planlift_file_has_form(const planlift_file *file) {
    try {
        return file->document->getCatalog()->getFormType() != Catalog::NoForm;
    } catch (...) {
        return 1;
    }
}

planlift_page *planlift_page_read(planlift_file *file, int number, int reads_drawing, int64_t most_paintings) {
    try {
        Page *page = file->document->getPage(number);
        if (!page) return nullptr;
        auto result = std::make_unique<planlift_page>(most_paintings);
        PageDevice device(reads_drawing ? &result->record : nullptr);
        page->displaySlice(
            &device, 72, 72, 0, false, true, -1, -1, -1, -1, true, nullptr, nullptr, PageDevice::shows, &device);
        bool isTurned = page->getRotate() == 90 || page->getRotate() == 270;
        double width = isTurned ? page->getCropHeight() : page->getCropWidth();
        double height = isTurned ? page->getCropWidth() : page->getCropHeight();
        TextPage *text = device.takeText();
        try {
            result->take(*text, PDFRectangle(0, 0, width, height));
        } catch (...) {
            text->decRefCnt();
            throw;
        }
        text->decRefCnt();
        return result.release();
    } catch (...) {
        return nullptr;
    }
}

void planlift_page_free(planlift_page *page) { delete page; }

int64_t planlift_page_characters(const planlift_page *page, const planlift_character **characters) {
    *characters = page->characters.data();
    return (int64_t)page->characters.size();
}

int64_t planlift_page_looks(const planlift_page *page, const planlift_look **looks) {
    *looks = page->looks.data();
    return (int64_t)page->looks.size();
}

int64_t planlift_page_paintings(const planlift_page *page, const planlift_painting **paintings) {
    *paintings = page->record.paintings.data();
    return (int64_t)page->record.paintings.size();
}

int64_t planlift_page_points(const planlift_page *page, const planlift_point **points) {
    *points = page->record.points.data();
    return (int64_t)page->record.points.size();
}

int64_t planlift_page_clips(const planlift_page *page, const planlift_clip **clips) {
    *clips = page->record.clips.data();
    return (int64_t)page->record.clips.size();
}

int planlift_page_is_plain(const planlift_page *page) { return page->record.isPlain; }
int planlift_page_is_cut_short(const planlift_page *page) { return page->record.isCutShort; }

#else

int planlift_can_read_pages(void) { return 0; }
planlift_file *planlift_file_open(const void *, int64_t) { return nullptr; }
void planlift_file_close(planlift_file *) {}
int planlift_file_has_form(const planlift_file *) { return 1; }
planlift_page *planlift_page_read(planlift_file *, int, int, int64_t) { return nullptr; }
void planlift_page_free(planlift_page *) {}
int64_t planlift_page_characters(const planlift_page *, const planlift_character **) { return 0; }
int64_t planlift_page_looks(const planlift_page *, const planlift_look **) { return 0; }
int64_t planlift_page_paintings(const planlift_page *, const planlift_painting **) { return 0; }
int64_t planlift_page_points(const planlift_page *, const planlift_point **) { return 0; }
int64_t planlift_page_clips(const planlift_page *, const planlift_clip **) { return 0; }
int planlift_page_is_plain(const planlift_page *) { return 0; }
int planlift_page_is_cut_short(const planlift_page *) { return 0; }

#endif
