#ifndef PLANLIFT_WORKBOOKS_H
#define PLANLIFT_WORKBOOKS_H

#include <late_library.h>
#include <xlsxwriter.h>

// What is called of libxlsxwriter, which brings a library of ciphers along.
#define PLANLIFT_XLSXWRITER(name) \
    name(format_set_align) \
    name(format_set_bg_color) \
    name(format_set_bold) \
    name(format_set_border) \
    name(format_set_border_color) \
    name(format_set_fg_color) \
    name(format_set_font_color) \
    name(format_set_font_name) \
    name(format_set_font_size) \
    name(format_set_italic) \
    name(format_set_num_format) \
    name(format_set_pattern) \
    name(format_set_text_wrap) \
    name(lxw_strerror) \
    name(workbook_add_format) \
    name(workbook_add_worksheet) \
    name(workbook_close) \
    name(workbook_new) \
    name(workbook_set_properties) \
    name(worksheet_autofilter) \
    name(worksheet_conditional_format_range) \
    name(worksheet_fit_to_pages) \
    name(worksheet_freeze_panes) \
    name(worksheet_merge_range) \
    name(worksheet_outline_settings) \
    name(worksheet_print_area) \
    name(worksheet_repeat_columns) \
    name(worksheet_repeat_rows) \
    name(worksheet_set_column) \
    name(worksheet_set_footer) \
    name(worksheet_set_landscape) \
    name(worksheet_set_margins) \
    name(worksheet_set_paper) \
    name(worksheet_set_row) \
    name(worksheet_set_row_opt) \
    name(worksheet_write_blank) \
    name(worksheet_write_datetime) \
    name(worksheet_write_number) \
    name(worksheet_write_string)

typedef struct planlift_xlsxwriter {
    PLANLIFT_XLSXWRITER(PLANLIFT_FUNCTION)
} planlift_xlsxwriter;

/// Loads the library and finds the functions.
///
/// - Returns: null, or why a function cannot be had: none may be called then.
const char *planlift_load_xlsxwriter(planlift_xlsxwriter *xlsxwriter);

#endif
