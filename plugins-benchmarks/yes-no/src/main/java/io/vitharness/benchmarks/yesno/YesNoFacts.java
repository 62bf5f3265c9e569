package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Protocol;
import java.nio.file.Path;

/**
 * What tells POPE and MME apart once they are open.
 *
 * @param source the file or folder of the questions, for messages
 * @param results reads the official results files
 */
record YesNoFacts(Path source, BenchmarkCard card, Protocol protocol, PromptWords prompt, ResultsReader results) {}
