package io.vitharness.site.page;

import java.util.List;

/** The first page: boards, benchmarks, runs. */
public record Home(String summary, List<BoardView> boards, List<BenchmarkLine> benchmarks, List<RunLine> runs) {

    public Home {
        boards = List.copyOf(boards);
        benchmarks = List.copyOf(benchmarks);
        runs = List.copyOf(runs);
    }

    /** A benchmark in the list. */
    public record BenchmarkLine(Link link, Tags tags, String version, String protocol, String judge, String models) {}

    /** A run in the list. */
    public record RunLine(Link link, String suite, String day, String cells, boolean complete) {}
}
