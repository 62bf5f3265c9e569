package io.vitharness.site.page;

import io.vitharness.report.Drawings;
import io.vitharness.report.Figure;
import io.vitharness.report.Ledger;
import io.vitharness.report.Outcome;
import io.vitharness.report.Prediction;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.report.RecordedPart;
import io.vitharness.report.SampleScore;
import io.vitharness.site.board.Entry;
import io.vitharness.site.chart.Curve;
import io.vitharness.site.data.Samples;
import io.vitharness.site.data.Sha;
import io.vitharness.site.data.ShownSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts samples into words; what a model said stays text. */
final class SamplesBuilder {

    private SamplesBuilder() {}

    static SamplesView of(Entry entry, Samples samples, CellView.Place place) {
        return new SamplesView(
                new Link(entry.entrant().label(), place.root() + place.links().model(entry.entrant())),
                new Link(
                        entry.benchmark().title(),
                        place.root()
                                + place.links()
                                        .table(
                                                entry.cell().benchmark(),
                                                entry.cell().comparability())),
                new Link(
                        entry.run().report().run(), place.root() + place.links().run(entry.run())),
                Tags.of(entry.benchmark()),
                entry.headline().map(FigureView::of),
                entry.headline().map(Figure::unit).map(Numbers::unit).orElse(""),
                ledger(entry.cell().ledger()),
                entry.cell().absences().stream()
                        .map(absence -> new Fact(absence.metric(), absence.because()))
                        .toList(),
                samples.published(),
                curves(samples.drawings()),
                Math.max(0, samples.drawings().curves().size() - SamplesView.MOST_CURVES),
                matrices(samples.drawings()),
                samples.shown().stream().map(SamplesBuilder::sample).toList());
    }

    private static List<Curve> curves(Drawings drawings) {
        return drawings.curves().stream()
                .limit(SamplesView.MOST_CURVES)
                .flatMap(curve -> Curve.of(curve).stream())
                .toList();
    }

    private static List<Drawings.Matrix> matrices(Drawings drawings) {
        return drawings.matrices().stream().filter(SamplesBuilder::fits).toList();
    }

    // run folders come from strangers: a matrix may be too large, or lack counts
    private static boolean fits(Drawings.Matrix matrix) {
        int width = matrix.columns().size();
        return Math.max(width, matrix.rows().size()) <= SamplesView.MOST_COLUMNS
                && matrix.counts().size() == matrix.rows().size()
                && matrix.counts().stream().allMatch(row -> row.size() == width);
    }

    static List<Fact> ledger(Ledger ledger) {
        return List.of(
                new Fact("scored", Numbers.count(ledger.scored())),
                new Fact("unclear", Numbers.count(ledger.unclear())),
                new Fact("refused", Numbers.count(ledger.refused())),
                new Fact("model error", Numbers.count(ledger.modelError())),
                new Fact("judge error", Numbers.count(ledger.judgeError())),
                new Fact("limit", Numbers.count(ledger.limit())),
                new Fact("in all", Numbers.count(ledger.total())));
    }

    private static SamplesView.Sample sample(ShownSample shown) {
        SampleScore score = shown.score();
        return new SamplesView.Sample(
                score.sample(),
                "s-" + Sha.brief(score.sample()),
                mark(score),
                verdict(score),
                score.question(),
                score.target(),
                shown.prediction().map(SamplesBuilder::answer).orElse("The answer was not published."),
                shown.prediction().flatMap(Prediction::answer).flatMap(RecordedAnswer::reasoning),
                score.reading().orElse(Numbers.NONE)
                        + score.rule().map(rule -> " (rule: " + rule + ")").orElse(""),
                score.because(),
                about(shown));
    }

    private static String mark(SampleScore score) {
        if (score.outcome() != Outcome.SCORED || score.value().isEmpty()) {
            return "none";
        }
        double value = score.value().getAsDouble();
        return value == 1 ? "right" : value == 0 ? "wrong" : "part";
    }

    private static String verdict(SampleScore score) {
        return switch (score.outcome()) {
            case SCORED ->
                switch (mark(score)) {
                    case "right" -> "✓ right";
                    case "wrong" -> "✗ wrong";
                    default -> "◐ worth " + Numbers.in("points", score.value().orElse(0));
                };
            case UNCLEAR -> "? unclear: counts as not right";
            case REFUSED -> "∅ refused: counts as not right";
            case MODEL_ERROR -> "! model error: not counted";
            case JUDGE_ERROR -> "! judge error: not counted";
            case LIMIT -> "… not asked: a limit was reached";
        };
    }

    private static String answer(Prediction prediction) {
        return prediction
                .answer()
                .map(answer ->
                        answer.parts().stream().map(SamplesBuilder::words).collect(Collectors.joining("\n")))
                .orElseGet(() -> prediction
                        .failure()
                        .map(failure -> "[" + failure.kind() + "] " + failure.message())
                        .orElse(Numbers.NONE));
    }

    private static String words(RecordedPart part) {
        if (part instanceof RecordedPart.Text text) {
            return text.text();
        }
        if (part instanceof RecordedPart.Picture picture) {
            return "[picture " + picture.mediaType() + ", SHA-256 " + picture.sha256() + "]";
        }
        if (part instanceof RecordedPart.Region region) {
            return "[" + region.shape() + " " + region.numbers() + " " + region.label() + "]";
        }
        if (part instanceof RecordedPart.Call call) {
            return "[call " + call.tool() + call.arguments() + "]";
        }
        return part instanceof RecordedPart.Video video
                ? "[video of " + video.frames().size() + " frames]"
                : "[points]";
    }

    private static String about(ShownSample shown) {
        var about = new ArrayList<String>();
        shown.score().tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> about.add(tag.getKey() + ": " + tag.getValue()));
        shown.prediction().ifPresent(prediction -> {
            about.add(prediction.cached() ? "from the cache" : Numbers.millis(prediction.workedMillis()));
            prediction.answer().ifPresent(answer -> {
                if (answer.answerTokens().isPresent()) {
                    about.add(Numbers.count(answer.answerTokens().getAsLong()) + " tokens");
                }
                if (!answer.stop().equals("end")) {
                    about.add("stopped by " + answer.stop());
                }
            });
        });
        return String.join(" · ", about);
    }
}
