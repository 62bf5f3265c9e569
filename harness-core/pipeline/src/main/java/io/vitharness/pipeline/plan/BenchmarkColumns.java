package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.suite.BenchmarkEntry;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.ProtocolPlan;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Plans the benchmarks of a suite: opens each, applies the suite's overrides, seats its judge. */
final class BenchmarkColumns {

    private final Draft draft;
    private final DataFolders data;
    private final JudgeSeats judges;
    private final Protocols protocols;
    private final List<Opened> all = new ArrayList<>();

    /** A benchmark that is open, its plugin and what it was opened with. */
    private record Opened(
            BenchmarkEntry entry,
            Installed<BenchmarkProvider<?>> plugin,
            Benchmark benchmark,
            Record config,
            Path data,
            PluginBoundary boundary) {}

    BenchmarkColumns(Draft draft, DataFolders data) {
        this.draft = draft;
        this.data = data;
        this.judges = new JudgeSeats(draft);
        this.protocols = new Protocols(draft);
    }

    /** The benchmarks without problems; the caller closes them by {@link #closeAll} or through the plan. */
    List<Column> plan() {
        List<Column> columns = new ArrayList<>();
        for (BenchmarkEntry entry : draft.suite().benchmarks()) {
            open(entry).flatMap(this::column).ifPresent(columns::add);
        }
        return columns;
    }

    void closeAll() {
        all.forEach(opened -> opened.boundary().run("close", opened.benchmark()::close));
    }

    private Optional<Opened> open(BenchmarkEntry entry) {
        Installed<BenchmarkProvider<?>> plugin = draft.catalogue().benchmarks().get(entry.plugin());
        if (plugin == null) {
            throw new IllegalStateException("plugin ids are checked before benchmarks are planned");
        }
        Optional<Record> config = draft.configurations().bind(plugin, entry.config());
        Optional<Path> path = data.find(entry);
        if (config.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        PluginBoundary boundary = PluginBoundary.of(plugin);
        try {
            Benchmark benchmark = boundary.call("open", () -> open(plugin.plugin(), config.get(), path.get()));
            Opened opened =
                    new Opened(entry, plugin, data.known(benchmark, path.get()), config.get(), path.get(), boundary);
            all.add(opened);
            return Optional.of(opened);
        } catch (DataException e) {
            draft.problem(entry.name(), dataKey(entry), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            draft.problem(entry.name(), dataKey(entry), path.get() + " cannot be read: " + e);
        }
        return Optional.empty();
    }

    private static <C extends Record> Benchmark open(BenchmarkProvider<C> provider, Record config, Path data)
            throws IOException {
        return provider.open(provider.configType().cast(config), data);
    }

    private Optional<Column> column(Opened opened) {
        BenchmarkEntry entry = opened.entry();
        List<String> ids = opened.boundary().call("sampleIds", opened.benchmark()::sampleIds);
        Protocol official = opened.boundary().call("protocol", opened.benchmark()::protocol);
        boolean usable = areUsable(opened, ids);
        Optional<Decoding> decoding = protocols.decoding(entry, official);
        Optional<JudgeSeat> seat = judges.plan(entry, official.judge());
        if (!usable || decoding.isEmpty() || seat.isEmpty()) {
            return Optional.empty();
        }
        Judged judged = protocols.overridden(official, decoding.get(), seat.get());
        return asked(opened, ids).map(asked -> new Column(planned(opened, asked, judged), opened.config()));
    }

    private boolean areUsable(Opened opened, List<String> ids) {
        BenchmarkEntry entry = opened.entry();
        if (ids.isEmpty()) {
            draft.problem(entry.name(), dataKey(entry), "there are 0 samples in " + opened.data());
            return false;
        }
        Set<String> seen = new HashSet<>();
        Optional<String> twice = ids.stream().filter(id -> !seen.add(id)).findFirst();
        twice.ifPresent(id -> draft.problem(
                entry.name(),
                dataKey(entry),
                "the sample id '" + id + "' stands twice in " + opened.data() + "; ids must be unique"));
        return twice.isEmpty();
    }

    private PlannedBenchmark planned(Opened opened, List<String> ids, Judged judged) {
        BenchmarkEntry entry = opened.entry();
        JudgeSeat seat = judged.seat();
        return new PlannedBenchmark(
                record(opened, ids.size(), protocols.record(judged)),
                entry,
                opened.plugin(),
                opened.benchmark(),
                judged.protocol(),
                seat.plugin(),
                seat.config(),
                seat.models(),
                ids,
                entry.limits().orElse(draft.suite().limits()));
    }

    private BenchmarkPlan record(Opened opened, int asked, ProtocolPlan protocol) {
        BenchmarkEntry entry = opened.entry();
        BenchmarkCard card = opened.boundary().call("card", opened.benchmark()::card);
        return new BenchmarkPlan(
                entry.name(),
                entry.plugin(),
                card.title(),
                card.version(),
                card.licence(),
                card.paper(),
                card.notes(),
                draft.effective().of(opened.config()),
                card.dataHash(),
                entry.synthetic().isPresent() || DataFolders.isSynthetic(opened.data()),
                asked,
                opened.boundary()
                        .call("sampleIds", opened.benchmark()::sampleIds)
                        .size(),
                entry.epochs().orElse(draft.suite().epochs()),
                protocol);
    }

    // a question is asked with all its variations or not at all: half a rotation would flatter the model
    private Optional<List<String>> asked(Opened opened, List<String> ids) {
        OptionalInt limit = opened.entry().limit();
        if (limit.isEmpty()) {
            return Optional.of(ids);
        }
        Set<String> groups = new HashSet<>();
        List<String> asked = new ArrayList<>();
        try {
            for (String id : ids) {
                String group =
                        opened.boundary().call("group", () -> opened.benchmark().group(id));
                if (groups.contains(group) || groups.size() < limit.getAsInt()) {
                    groups.add(group);
                    asked.add(id);
                }
            }
            return Optional.of(asked);
        } catch (IOException e) {
            draft.problem(opened.entry().name(), dataKey(opened.entry()), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static String dataKey(BenchmarkEntry entry) {
        return entry.data().isPresent() ? "data" : "synthetic";
    }
}
