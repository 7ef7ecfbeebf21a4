// The library's core has no C interface: CPageReading includes its headers by itself. This target gives their place and
// the library to link.
