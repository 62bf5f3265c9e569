package io.vitharness.cli;

import io.vitharness.data.agreement.RatingFile;
import io.vitharness.data.ranking.Battle;
import io.vitharness.data.ranking.BattleFile;
import io.vitharness.data.ranking.Elo;
import io.vitharness.data.ranking.RatedBattles;
import io.vitharness.data.ranking.Standings;
import io.vitharness.report.Csv;
import io.vitharness.report.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks what was compared in pairs. */
@Command(
        name = "rank",
        description = {
            "Ranks models by battles: Bradley-Terry, Elo and win rates, each with its 95 %% interval.",
            "The file is a CSV of left,right,winner (left, right or tie), or of people's scores:"
                    + " item,system,rater,criterion,score,ts. Two systems then meet wherever one rater scored both for"
                    + " the same item and criterion.",
            "A rank is a range: nobody is put before another whose interval meets theirs. Where the battles leave"
                    + " strengths open (someone never lost, or groups never met), that is said and none is invented."
        },
        mixinStandardHelpOptions = true)
final class RankCommand extends Action {

    private static final String NONE = "—";

    @Parameters(paramLabel = "FILE", description = "The CSV of battles or of scores.")
    private Path file = Path.of("");

    @Option(names = "--draws", defaultValue = "1000", description = "Bootstrap draws and shuffles (default: 1000).")
    private int draws;

    @Option(names = "--csv", description = "CSV on standard output; --json gives JSON.")
    private boolean csv;

    /** What {@code --json} prints. */
    private record Ranked(String schema, String file, int draws, Standings standings) {}

    @Override
    ExitCode act() throws Exception {
        requireSound();
        List<Battle> battles = battles();
        if (battles.isEmpty()) {
            throw new UserException(file + ": found no battle, wanted at least one comparison of two");
        }
        Standings standings = Standings.of(battles, draws);
        if (options().json) {
            console().say(Json.line(new Ranked("vit-harness/ranking/1", file.toString(), draws, standings)));
        } else if (csv) {
            csv(standings);
        } else {
            table(standings);
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

    private List<Battle> battles() throws IOException {
        return RatingFile.isOne(file) ? RatedBattles.of(file, RatingFile.read(file)) : BattleFile.read(file);
    }

    private void table(Standings standings) {
        Table table = new Table().row("rank", "", "Bradley-Terry", "95 %", "Elo", "95 %", "wins", "95 %", "n");
        standings.rows().forEach(row -> {
            Optional<Standings.Strength> strength = row.strength();
            Elo.Rating elo = row.elo();
            table.row(
                    strength.map(RankCommand::range).orElse(NONE),
                    row.name(),
                    strength.map(one -> whole(one.rating())).orElse(NONE),
                    strength.map(one -> whole(one.low()) + " to " + whole(one.high()))
                            .orElse(NONE),
                    tenth(elo.rating()),
                    tenth(elo.low()) + " to " + tenth(elo.high()),
                    percent(row.winRate().value()),
                    percent(row.winRate().low()) + " to "
                            + percent(row.winRate().high()),
                    String.valueOf(row.battles()));
        });
        table.lines().forEach(console()::say);
        standings.open().ifPresent(because -> console().say("Bradley-Terry is not identifiable: " + because));
        console()
                .say(standings.battles() + " battles; intervals of " + draws
                        + " draws over battles; Elo is the median of " + draws + " orders, from 1000 by 4");
    }

    private void csv(Standings standings) {
        console()
                .say("name,rank_from,rank_to,bradley_terry,bradley_terry_low,bradley_terry_high,elo,elo_low,elo_high,"
                        + "win_rate,win_rate_low,win_rate_high,battles,not_identifiable");
        standings.rows().forEach(row -> {
            Optional<Standings.Strength> strength = row.strength();
            console()
                    .say(Csv.line(List.of(
                            row.name(),
                            strength.map(one -> String.valueOf(one.from())).orElse(""),
                            strength.map(one -> String.valueOf(one.to())).orElse(""),
                            strength.map(one -> String.valueOf(one.rating())).orElse(""),
                            strength.map(one -> String.valueOf(one.low())).orElse(""),
                            strength.map(one -> String.valueOf(one.high())).orElse(""),
                            String.valueOf(row.elo().rating()),
                            String.valueOf(row.elo().low()),
                            String.valueOf(row.elo().high()),
                            String.valueOf(row.winRate().value()),
                            String.valueOf(row.winRate().low()),
                            String.valueOf(row.winRate().high()),
                            String.valueOf(row.battles()),
                            standings.open().orElse(""))));
        });
    }

    private static String range(Standings.Strength strength) {
        return strength.from() == strength.to()
                ? String.valueOf(strength.from())
                : strength.from() + "-" + strength.to();
    }

    private static String whole(double rating) {
        return String.format(Locale.ROOT, "%.0f", rating);
    }

    private static String tenth(double rating) {
        return String.format(Locale.ROOT, "%.1f", rating);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
