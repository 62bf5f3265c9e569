/** ScienceQA, MMMU and MathVista: questions of schools and universities. */
@NullMarked
package io.vitharness.benchmarks.exams;

import org.jspecify.annotations.NullMarked;
