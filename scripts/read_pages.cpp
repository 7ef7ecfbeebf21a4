// Reads every page of the PDFs that are named, as planlift does: for a build with sanitizers.
#include "page_reading.h"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

static const int MOST_PAGES = 5;
static const int64_t MOST_PAINTINGS = 200000;

int main(int count, char **names) {
    int readPages = 0;
    for (int index = 1; index < count; index++) {
        std::ifstream stream(names[index], std::ios::binary);
        std::vector<char> bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        planlift_file *file = planlift_file_open(bytes.data(), (int64_t)bytes.size());
        if (!file) continue;
        planlift_file_has_form(file);
        for (int number = 1; number <= MOST_PAGES; number++) {
            planlift_page *page = planlift_page_read(file, number, 1, MOST_PAINTINGS);
            if (!page) continue;
            const planlift_painting *paintings;
            planlift_page_paintings(page, &paintings);
            planlift_page_free(page);
            readPages++;
        }
        planlift_file_close(file);
    }
    std::printf("%d pages read\n", readPages);
    return 0;
}
