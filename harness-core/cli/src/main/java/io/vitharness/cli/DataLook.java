package io.vitharness.cli;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.report.Json;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in a benchmark's files.
 *
 * @param samples how many there are
 * @param looked how many were read
 * @param keyless how many of those that were read have no answer key
 * @param problems what is wrong, in the order of the samples
 */
record DataLook(
        BenchmarkCard card,
        Protocol protocol,
        int samples,
        int looked,
        int keyless,
        long pictures,
        List<String> problems) {

    private static final int SHOWN = 5;

    /** Reads so many samples, evenly spread. */
    static DataLook at(Benchmark benchmark, PluginBoundary boundary, int most) {
        List<String> ids = boundary.call("sampleIds", benchmark::sampleIds);
        List<String> problems = new ArrayList<>(doubled(ids));
        int looked = Math.min(most, ids.size());
        int keyless = 0;
        long pictures = 0;
        for (int i = 0; i < looked; i++) {
            String id = ids.get((int) ((long) i * ids.size() / looked));
            try {
                Sample sample = boundary.call("sample", () -> benchmark.sample(id));
                keyless += sample.target() instanceof Target.Hidden ? 1 : 0;
                List<Image> shown = sample.question().prompt().pictures();
                pictures += shown.size();
                shown.forEach(
                        picture -> unreadable(picture).ifPresent(why -> problems.add("sample '" + id + "': " + why)));
            } catch (IOException e) {
                problems.add("sample '" + id + "': " + e.getMessage());
            }
        }
        return new DataLook(
                boundary.call("card", benchmark::card),
                boundary.call("protocol", benchmark::protocol),
                ids.size(),
                looked,
                keyless,
                pictures,
                problems);
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    void print(Console console, boolean json) {
        if (json) {
            console.say(Json.line(this));
            return;
        }
        Table table = new Table()
                .row("title", card.title())
                .row("version", card.version())
                .row("samples", samples + scorable())
                .row("looked at", Words.plural(looked, "sample") + ", " + Words.plural(pictures, "picture"))
                .row("licence", card.licence().orElse("none is told"))
                .row("data hash", card.dataHash())
                .row(
                        "protocol",
                        protocol.id() + ", judged by " + protocol.judge().id());
        card.notes().forEach(note -> table.row("note", note));
        table.lines().forEach(console::say);
        problems.stream().limit(SHOWN).forEach(problem -> console.tell("problem: " + problem));
        if (problems.size() > SHOWN) {
            console.tell("and " + Words.plural(problems.size() - SHOWN, "more problem"));
        }
    }

    private String scorable() {
        return keyless == 0 ? "" : "; " + keyless + " of those looked at have no answer key and cannot be scored";
    }

    private static List<String> doubled(List<String> ids) {
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>(ids.isEmpty() ? List.of("there are 0 samples") : List.of());
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> problems.add("the sample id '" + id + "' stands twice; ids must be unique"));
        return problems;
    }

    private static Optional<String> unreadable(Image picture) {
        try {
            new PictureDecoder().decode(picture.bytes());
            return Optional.empty();
        } catch (PictureException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
