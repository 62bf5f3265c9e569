package io.vitharness.cli;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a synthetic set. */
@Command(
        name = "make",
        description = {
            "Makes a benchmark's files of drawn shapes.",
            "The same bytes for the same arguments. Figures of them are marked as synthetic wherever they appear."
        },
        mixinStandardHelpOptions = true)
final class DataMakeCommand extends Action {

    /** For the help text. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(SetKind.values()).map(SetKind::id).iterator();
        }
    }

    @Parameters(
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "What to make: ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Option(
            names = "--samples",
            defaultValue = "300",
            paramLabel = "N",
            description = "How many questions (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--seed",
            defaultValue = "99",
            paramLabel = "S",
            description = "Other seeds, other scenes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "A new or empty folder (default: named after the kind).")
    private Optional<Path> folder = Optional.empty();

    @Override
    ExitCode act() throws Exception {
        SyntheticSet set = set();
        Path place = folder.orElse(Path.of(set.kind().id()));
        SyntheticSets.write(set, place);
        console()
                .say(place + ": " + set.kind().id() + ", " + Words.plural(samples, "sample") + ", seed " + seed
                        + "; synthetic, as " + SyntheticSets.MARKER + " in it says");
        List<String> benchmark = set.kind().benchmark();
        if (!benchmark.isEmpty() && !options().quiet && !options().json) {
            String keys = benchmark.stream().skip(1).map(key -> " --set " + key).collect(Collectors.joining());
            console().say("look at it with: harness data check " + benchmark.get(0) + " " + place + keys);
        }
        return ExitCode.DONE;
    }

    private SyntheticSet set() throws UserException {
        try {
            return new SyntheticSet(SetKind.of(kind), samples, seed);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }
}
