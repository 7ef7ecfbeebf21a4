#ifndef PLANLIFT_SINGLE_THREAD_H
#define PLANLIFT_SINGLE_THREAD_H

/// Runs what the calling thread starts in parallel (OpenMP) in that thread alone, until `planlift_single_thread_end`.
///
/// Tesseract asks for four threads by number, which only a variable of the environment that is set before the program starts
/// can refuse. Several workers on few processors then hinder one another.
void planlift_single_thread_begin(void);
void planlift_single_thread_end(void);

/// How many parallel regions were held to one thread so far.
long planlift_single_thread_count(void);

#endif
