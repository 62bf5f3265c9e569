package io.vitharness.judges.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of small tables against scikit-learn 1.9.1, see {@code reference.py} beside the tables. */
class ScikitLearnTest {

    record Case(String table, List<String> labels, Optional<String> positive, String figure, double value) {
        @Override
        public String toString() {
            return table + ": " + figure;
        }
    }

    static Stream<Case> cases() throws IOException {
        return lines("figures.tsv")
                .map(cells -> new Case(
                        cells.get(0),
                        List.of(cells.get(1).split(",", -1)),
                        cells.get(2).equals("-") ? Optional.empty() : Optional.of(cells.get(2)),
                        cells.get(3),
                        Double.parseDouble(cells.get(4))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void figureEqualsScikitLearns(Case one) throws IOException {
        Judge judge = Rows.judge(Rows.labels(one.labels(), one.positive()));

        Estimate estimate =
                Rows.estimates(judge, one.figure(), rows(judge, one)).get(0);

        assertThat(estimate.value()).isEqualTo(one.value(), offset(1e-12));
        assertThat(estimate.low()).isLessThan(estimate.high());
    }

    private static List<Scored> rows(Judge judge, Case one) throws IOException {
        List<Scored> rows = new ArrayList<>();
        for (List<String> cells : lines("tables.tsv").toList()) {
            if (cells.get(0).equals(one.table())) {
                var sample = Rows.sample(rows.size(), cells.get(1), one.labels());
                rows.add(Rows.scored(judge, sample, answer(cells.get(2), cells.get(3), one.labels())));
            }
        }
        return rows;
    }

    private static Answer answer(String said, String scores, List<String> labels) {
        if (said.equals("-")) {
            return Answer.text("?");
        }
        if (scores.isEmpty()) {
            return Answer.text(said);
        }
        String[] values = scores.split(" ", -1);
        List<Part> regions = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            OptionalDouble sure = OptionalDouble.of(Double.parseDouble(values[i]));
            regions.add(new Part.Region(0, new Shape.Box(0, 0, 1, 1), labels.get(i), sure));
        }
        return new Answer(regions, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    private static Stream<List<String>> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScikitLearnTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(line -> List.of(line.split("\t", -1))).toList().stream();
        }
    }
}
