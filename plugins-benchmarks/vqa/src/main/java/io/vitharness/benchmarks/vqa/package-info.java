/** Questions about pictures with short answers: VQAv2, TextVQA, VizWiz, GQA and sets laid out like them. */
@NullMarked
package io.vitharness.benchmarks.vqa;

import org.jspecify.annotations.NullMarked;
