package io.vitharness.cli;

import io.vitharness.report.CellReport;
import io.vitharness.report.PairTest;
import io.vitharness.report.PairedData;
import io.vitharness.report.Report;
import io.vitharness.report.ReportFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds two runs against each other, unit by unit. */
@Command(
        name = "compare",
        description = {
            "Holds two runs against each other: paired test and flips of every pair of comparable cells.",
            "Cells of one model are paired, or those of the two models that --first and --second name."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand extends Action {

    @Parameters(index = "0", paramLabel = "RUN", description = "The first run folder.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN", description = "The second run folder; may be the first again.")
    private Path second = Path.of("");

    @Option(names = "--first", paramLabel = "MODEL", description = "Model of the first run.")
    private Optional<String> firstModel = Optional.empty();

    @Option(names = "--second", paramLabel = "MODEL", description = "Model of the second run.")
    private Optional<String> secondModel = Optional.empty();

    @Option(names = "--flips", defaultValue = "10", description = "How many flipped units are named (default: 10).")
    private int flips;

    @Override
    ExitCode act() throws Exception {
        Report one = ReportFile.read(RunPlace.of(first).folder().report());
        Report other = ReportFile.read(RunPlace.of(second).folder().report());
        int pairs = 0;
        for (CellReport cell : one.cells()) {
            for (CellReport rival : other.cells()) {
                if (isPair(cell, rival)) {
                    compare(cell, rival);
                    pairs++;
                }
            }
        }
        if (pairs == 0) {
            throw new UserException("no cell of " + first + " is comparable with one of " + second
                    + ": benchmark, data, protocol and judge must be the same");
        }
        return ExitCode.DONE;
    }

    private boolean isPair(CellReport cell, CellReport rival) {
        boolean named = firstModel.isPresent() || secondModel.isPresent();
        boolean models = named
                ? firstModel.orElse(cell.model()).equals(cell.model())
                        && secondModel.orElse(rival.model()).equals(rival.model())
                : cell.model().equals(rival.model());
        return models && cell.comparability().equals(rival.comparability());
    }

    private void compare(CellReport cell, CellReport rival) {
        String title = cell.model() + " and " + rival.model() + " on " + cell.benchmark() + ": ";
        Optional<PairTest> test =
                cell.pairs().flatMap(mine -> rival.pairs().flatMap(theirs -> PairTest.of(mine, theirs)));
        if (test.isEmpty()) {
            console().say(title + "no units in common");
            return;
        }
        PairTest result = test.get();
        console()
                .say(String.format(
                        Locale.ROOT,
                        "%sdifference %+.4f over %d units (%s, p %s): %s",
                        title,
                        result.difference(),
                        result.units(),
                        result.method(),
                        Summary.p(result.p()),
                        result.separated() ? "larger than sampling noise" : "cannot be separated"));
        flips(cell.pairs().orElseThrow(), rival.pairs().orElseThrow());
    }

    private void flips(PairedData mine, PairedData theirs) {
        if (mine instanceof PairedData.RightWrong a && theirs instanceof PairedData.RightWrong b) {
            Map<String, Character> others = new HashMap<>();
            for (int i = 0; i < b.units().size(); i++) {
                others.put(b.units().get(i), b.outcomes().charAt(i));
            }
            List<String> lost = new ArrayList<>();
            List<String> won = new ArrayList<>();
            for (int i = 0; i < a.units().size(); i++) {
                char here = a.outcomes().charAt(i);
                char there = others.getOrDefault(a.units().get(i), here);
                if (here != there) {
                    (here == '1' ? lost : won).add(a.units().get(i));
                }
            }
            tell("right only in the first", lost);
            tell("right only in the second", won);
        }
    }

    private void tell(String what, List<String> units) {
        String named = String.join(", ", units.subList(0, Math.min(Math.max(0, flips), units.size())));
        console()
                .say("  " + what + ": " + units.size() + (named.isEmpty() ? "" : ": " + named)
                        + (units.size() > flips ? ", ..." : ""));
    }
}
