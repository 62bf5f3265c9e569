package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Protocol;
import java.nio.file.Path;

/**
 * What tells the exams apart once they are open.
 *
 * @param source the file or folder of the questions, for messages
 * @param results reads the official results files
 */
record ExamFacts(Path source, BenchmarkCard card, Protocol protocol, ResultsReader results) {}
