package io.vitharness.pipeline.score;

import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Optional;

/** A judge behind the plugin boundary: what it must not throw is told with its name, version and jar. */
record GuardedJudge(Judge judge, PluginBoundary boundary) implements Judge {

    @Override
    public Reading read(Question question, Answer answer) {
        return boundary.call("read", () -> judge.read(question, answer));
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) throws ModelException, InterruptedException {
        return boundary.ask("score", () -> judge.score(sample, reading));
    }

    @Override
    public Evidence nothing(Sample sample) {
        return boundary.call("nothing", () -> judge.nothing(sample));
    }

    @Override
    public List<Metric> metrics() {
        return boundary.call("metrics", judge::metrics).stream()
                .<Metric>map(metric -> new GuardedMetric(metric, boundary))
                .toList();
    }

    @Override
    public void close() {
        boundary.run("close", judge::close);
    }

    private record GuardedMetric(Metric metric, PluginBoundary boundary) implements Metric {

        @Override
        public String name() {
            return boundary.call("name", metric::name);
        }

        @Override
        public String version() {
            return boundary.call("version", metric::version);
        }

        @Override
        public Scale scale() {
            return boundary.call("scale", metric::scale);
        }

        @Override
        public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
            return boundary.call("estimate", () -> metric.estimate(scored, resamples));
        }

        @Override
        public Optional<String> absence() {
            return boundary.call("absence", metric::absence);
        }

        @Override
        public List<Drawing> drawings(List<Scored> scored) {
            return boundary.call("drawings", () -> metric.drawings(scored));
        }
    }
}
