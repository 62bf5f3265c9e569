package io.vitharness.cli;

import io.vitharness.data.agreement.Agreement;
import io.vitharness.data.agreement.Agreements;
import io.vitharness.data.agreement.Rating;
import io.vitharness.data.agreement.RatingFile;
import io.vitharness.data.agreement.RatingMean;
import io.vitharness.data.agreement.RatingMeans;
import io.vitharness.report.Csv;
import io.vitharness.report.Json;
import io.vitharness.spi.support.Interval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how far raters agree. */
@Command(
        name = "agree",
        description = {
            "Tells how far raters agree: of every two percent agreement, Cohen's kappa, Spearman and Kendall; of all"
                    + " Fleiss' kappa and Krippendorff's alpha; and what they gave, the mean of each system by each"
                    + " criterion; each with its count and 95 %% interval.",
            "The file is a CSV of item,system,rater,criterion,score,ts; system, criterion and ts may be left out."
                    + " Scores are numbers, or labels such as left, right and tie: then measures of order and means do not"
                    + " exist, and the answer says so."
        },
        mixinStandardHelpOptions = true)
final class AgreeCommand extends Action {

    private static final String NONE = "—";

    @Parameters(paramLabel = "FILE", description = "The CSV of ratings.")
    private Path file = Path.of("");

    @Option(
            names = "--draws",
            defaultValue = "1000",
            description = "Bootstrap draws over items (default: 1000); fewer are faster on thousands of items.")
    private int draws;

    @Option(names = "--csv", description = "CSV on standard output; --json gives JSON.")
    private boolean csv;

    /** What {@code --json} prints. */
    private record Agreed(String schema, String file, int draws, List<Agreement> agreements, List<RatingMean> means) {}

    @Override
    ExitCode act() throws Exception {
        requireSound();
        List<Rating> ratings = RatingFile.read(file);
        List<Agreement> agreements = Agreements.of(ratings, draws);
        List<RatingMean> means = RatingMeans.of(ratings, draws);
        if (options().json) {
            console().say(Json.line(new Agreed("vit-harness/agreement/1", file.toString(), draws, agreements, means)));
        } else if (csv) {
            csv(Stream.concat(agreements.stream(), means.stream().map(AgreeCommand::row))
                    .toList());
        } else {
            table(agreements, means);
        }
        return ExitCode.DONE;
    }

    private void requireSound() throws UserException {
        if (draws < 1 || draws > 100_000) {
            throw new UserException("'--draws' must be 1 to 100,000 but is " + draws);
        }
        if (csv && options().json) {
            throw new UserException("'--csv' and '--json' cannot both be given");
        }
        if (!Files.isRegularFile(file)) {
            throw new UserException(file + ": there is no such file");
        }
    }

    private void table(List<Agreement> agreements, List<RatingMean> means) {
        Table table = new Table().row("criterion", "measure", "raters", "figure", "95 %", "n", "");
        agreements.forEach(one -> table.row(
                one.criterion().isEmpty() ? NONE : one.criterion(),
                one.measure(),
                one.raters(),
                one.value().map(AgreeCommand::shown).orElse(NONE),
                shown(one.interval()),
                String.valueOf(one.count()),
                one.note().orElse("")));
        table.lines().forEach(console()::say);
        console().say("n: answers that those raters rated; intervals of " + draws + " draws over items");
        console().say("");
        Table given = new Table().row("criterion", "system", "mean", "95 %", "n", "items", "");
        means.forEach(one -> given.row(
                one.criterion().isEmpty() ? NONE : one.criterion(),
                one.system().isEmpty() ? NONE : one.system(),
                one.value().map(AgreeCommand::shown).orElse(NONE),
                shown(one.interval()),
                String.valueOf(one.count()),
                String.valueOf(one.items()),
                one.note().orElse("")));
        given.lines().forEach(console()::say);
        console().say("n: ratings of all raters, each counting once");
    }

    private void csv(List<Agreement> rows) {
        console().say("criterion,measure,raters,value,low,high,count,note");
        rows.forEach(one -> console()
                .say(Csv.line(List.of(
                        one.criterion(),
                        one.measure(),
                        one.raters(),
                        one.value().map(String::valueOf).orElse(""),
                        one.interval().map(it -> String.valueOf(it.low())).orElse(""),
                        one.interval().map(it -> String.valueOf(it.high())).orElse(""),
                        String.valueOf(one.count()),
                        one.note().orElse("")))));
    }

    /** A mean as a row of the one table that CSV has: the measure names the system. */
    private static Agreement row(RatingMean mean) {
        return new Agreement(
                mean.criterion(),
                mean.system().isEmpty() ? "mean" : "mean of " + mean.system(),
                "all",
                mean.count(),
                mean.value(),
                mean.interval(),
                mean.note());
    }

    private static String shown(Optional<Interval> interval) {
        return interval.map(it -> shown(it.low()) + " to " + shown(it.high())).orElse(NONE);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
