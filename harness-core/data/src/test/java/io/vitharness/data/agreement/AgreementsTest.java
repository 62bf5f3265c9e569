package io.vitharness.data.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three raters of six things, of whom the third left one out. Expected figures were computed apart in Python by
 * scikit-learn ({@code cohen_kappa_score}), scipy ({@code spearmanr}, {@code kendalltau}) and {@code krippendorff};
 * Fleiss' kappa by its formula.
 */
class AgreementsTest {

    private static final List<List<String>> SCORES = List.of(
            List.of("4", "4", "5"),
            List.of("3", "2", "3"),
            List.of("5", "5", "5.0"),
            List.of("2", "3", "2"),
            List.of("1", "1"),
            List.of("4", "5", "4"));

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ann and bob | percent agreement | .5 | 6
                    ann and bob | Cohen's kappa | 0.3793103448275862 | 6
                    ann and bob | Cohen's kappa, quadratic weights | 0.8767123287671232 | 6
                    ann and bob | Spearman's rho | 0.8970588235294118 | 6
                    ann and bob | Kendall's tau-b | 0.7857142857142858 | 6
                    ann and cem | Cohen's kappa | 0.736842105263158 | 5
                    ann and cem | Cohen's kappa, quadratic weights | 0.9180327868852459 | 5
                    ann and cem | Spearman's rho | 0.9210526315789475 | 5
                    ann and cem | Kendall's tau-b | 0.8888888888888888 | 5
                    all | Fleiss' kappa | 0.27710843373493965 | 5
                    all | Krippendorff's alpha, nominal | 0.4336283185840708 | 6
                    all | Krippendorff's alpha, ordinal | 0.8582784465137406 | 6
                    all | Krippendorff's alpha, interval | 0.8827838827838828 | 6
                    """)
    void figuresAreThoseOfPublishedPackages(String raters, String measure, double value, int count) {
        Agreement found = find(Agreements.of(ratings(), 200), raters, measure);

        assertThat(found.value().orElseThrow()).isCloseTo(value, within(1e-12));
        assertThat(found.count()).isEqualTo(count);
        assertThat(found.interval().orElseThrow().low()).isLessThanOrEqualTo(value);
        assertThat(found.interval().orElseThrow().high()).isGreaterThanOrEqualTo(value);
    }

    @Test
    void sameRatingsGiveTheSameIntervals() {
        assertThat(Agreements.of(ratings(), 50)).isEqualTo(Agreements.of(ratings(), 50));
    }

    @Test
    void labelsHaveNoOrder() {
        List<Rating> votes = List.of(
                new Rating("1", "", "ann", "", "left"),
                new Rating("1", "", "bob", "", "left"),
                new Rating("2", "", "ann", "", "tie"),
                new Rating("2", "", "bob", "", "right"));

        List<Agreement> found = Agreements.of(votes, 20);

        assertThat(find(found, "ann and bob", "percent agreement").value()).contains(.5);
        assertThat(find(found, "ann and bob", "Kendall's tau-b").note())
                .contains("not defined: scores are not all numbers");
    }

    @Test
    void constantScoresHaveNoKappa() {
        List<Rating> same = List.of(
                new Rating("1", "", "ann", "", "3"),
                new Rating("1", "", "bob", "", "3"),
                new Rating("2", "", "ann", "", "3"),
                new Rating("2", "", "bob", "", "3"));

        assertThat(find(Agreements.of(same, 20), "ann and bob", "Cohen's kappa"))
                .isEqualTo(new Agreement(
                        "",
                        "Cohen's kappa",
                        "ann and bob",
                        2,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.of(
                                "not defined: the scores do not vary, so that chance alone would agree wholly")));
    }

    @Test
    void oneItemAloneHasNoInterval() {
        List<Rating> one = List.of(
                new Rating("1", "x", "ann", "", "3"),
                new Rating("1", "x", "bob", "", "3"),
                new Rating("1", "y", "ann", "", "4"),
                new Rating("1", "y", "bob", "", "5"));

        Agreement found = find(Agreements.of(one, 20), "ann and bob", "percent agreement");

        assertThat(found.value()).contains(.5);
        assertThat(found.interval()).isEmpty();
        assertThat(found.note()).isPresent();
    }

    @Test
    void ratersWhoSharedNothingAreSaidToHave() {
        List<Rating> apart = List.of(new Rating("1", "", "ann", "", "3"), new Rating("2", "", "bob", "", "3"));

        assertThat(find(Agreements.of(apart, 20), "ann and bob", "Cohen's kappa")
                        .note())
                .contains("not defined: nothing was rated by both");
    }

    @Test
    void criteriaAreKeptApart() {
        List<Rating> two = new ArrayList<>(ratings());
        ratings().forEach(one -> two.add(new Rating(one.item(), "", one.rater(), "fluency", one.score())));

        assertThat(Agreements.of(two, 5)).extracting(Agreement::criterion).contains("", "fluency");
    }

    @Test
    void fileIsReadWithWhateverColumnsItHas() throws IOException {
        Path file = write("rater,item,score,ts\nann,1,3,2024-01-01\nbob,1,4,2024-01-02\n");

        assertThat(RatingFile.read(file))
                .containsExactly(new Rating("1", "", "ann", "", "3"), new Rating("1", "", "bob", "", "4"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '' | :1: found an empty file, wanted item,system,rater,criterion,score,ts
                    item,rater | :1: found the columns [item, rater], wanted also [score]
                    item,rater,score | :1: found no ratings, wanted a row for each
                    item,rater,score\\n1,ann, | :2: found nothing in column 'score', wanted a number or a label; leave the row out where there is none
                    item,rater,score\\n1,,3 | :2: found nothing in column 'rater', wanted a name
                    item,rater,score\\n1,ann,3\\n1,ann,4 | :3: found a second score of rater 'ann' for item '1', wanted one; the first is in line 2
                    item,rater,score\\n1,ann | :2: found 2 cells, wanted 3 as in the header
                    """)
    void faultIsNamedWithItsLine(String text, String message) throws IOException {
        Path file = write(text.replace("\\n", "\n"));

        assertThatThrownBy(() -> RatingFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("ratings.csv"), text);
    }

    private static List<Rating> ratings() {
        List<String> raters = List.of("ann", "bob", "cem");
        List<Rating> ratings = new ArrayList<>();
        for (int item = 0; item < SCORES.size(); item++) {
            for (int rater = 0; rater < SCORES.get(item).size(); rater++) {
                ratings.add(new Rating(
                        "item " + item,
                        "",
                        raters.get(rater),
                        "",
                        SCORES.get(item).get(rater)));
            }
        }
        return ratings;
    }

    private static Agreement find(List<Agreement> all, String raters, String measure) {
        return all.stream()
                .filter(one -> one.raters().equals(raters) && one.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }
}
