/** GPT4Tools: which tool is to be called, and how, written as text. */
@NullMarked
package io.vitharness.benchmarks.gpt4tools;

import org.jspecify.annotations.NullMarked;
