package io.vitharness.pipeline.store;

import io.vitharness.report.RecordedAnswer;
import io.vitharness.report.RecordedPart;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Usage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Answers to their stored form and back; pictures go through a {@link MediaStore}. */
public record AnswerCodec(MediaStore media) {

    public RecordedAnswer record(Answer answer) throws IOException {
        List<RecordedPart> parts = new java.util.ArrayList<>();
        for (Part part : answer.parts()) {
            parts.add(record(part));
        }
        return new RecordedAnswer(
                parts,
                answer.stop().name().toLowerCase(Locale.ROOT),
                answer.usage().promptTokens(),
                answer.usage().answerTokens(),
                answer.likelihoods().stream()
                        .map(likelihood -> new RecordedAnswer.Likelihood(likelihood.sum(), likelihood.tokens()))
                        .toList(),
                answer.reasoning(),
                answer.coordinates());
    }

    public Answer restore(RecordedAnswer answer) throws IOException {
        List<Part> parts = new java.util.ArrayList<>();
        for (RecordedPart part : answer.parts()) {
            parts.add(restore(part));
        }
        return new Answer(
                parts,
                Answer.Stop.valueOf(answer.stop().toUpperCase(Locale.ROOT)),
                new Usage(answer.promptTokens(), answer.answerTokens()),
                answer.likelihoods().stream()
                        .map(likelihood -> new LogLikelihood(likelihood.sum(), likelihood.tokens()))
                        .toList(),
                answer.reasoning(),
                answer.coordinates());
    }

    /** The stored form of one part of an answer or of a prompt. */
    public RecordedPart record(Part part) throws IOException {
        if (part instanceof Part.Text text) {
            return new RecordedPart.Text(text.text());
        }
        if (part instanceof Part.Picture picture) {
            return picture(picture.image());
        }
        if (part instanceof Part.Video video) {
            List<RecordedPart.Picture> frames = new java.util.ArrayList<>();
            for (Image frame : video.frames()) {
                frames.add(picture(frame));
            }
            return new RecordedPart.Video(frames, video.indices());
        }
        if (part instanceof Part.Points points) {
            return new RecordedPart.Points(points.coordinates(), points.width());
        }
        if (part instanceof Part.Call call) {
            return new RecordedPart.Call(call.tool(), call.arguments());
        }
        return region((Part.Region) part);
    }

    /** The part that was stored. */
    public Part restore(RecordedPart part) throws IOException {
        if (part instanceof RecordedPart.Text text) {
            return new Part.Text(text.text());
        }
        if (part instanceof RecordedPart.Picture picture) {
            return new Part.Picture(media.get(picture.sha256()));
        }
        if (part instanceof RecordedPart.Video video) {
            List<Image> frames = new java.util.ArrayList<>();
            for (RecordedPart.Picture frame : video.frames()) {
                frames.add(media.get(frame.sha256()));
            }
            return new Part.Video(frames, video.indices());
        }
        if (part instanceof RecordedPart.Points points) {
            return new Part.Points(points.coordinates(), points.width());
        }
        if (part instanceof RecordedPart.Call call) {
            return new Part.Call(call.tool(), call.arguments());
        }
        RecordedPart.Region region = (RecordedPart.Region) part;
        return new Part.Region(region.picture(), shape(region), region.label(), region.confidence());
    }

    private RecordedPart.Picture picture(Image image) throws IOException {
        media.put(image);
        return new RecordedPart.Picture(image.sha256(), image.mediaType());
    }

    private static RecordedPart region(Part.Region region) {
        Shape shape = region.shape();
        if (shape instanceof Shape.Point point) {
            return region(region, "point", List.of(point.x(), point.y()), "");
        }
        if (shape instanceof Shape.Box box) {
            return region(region, "box", List.of(box.left(), box.top(), box.right(), box.bottom()), "");
        }
        if (shape instanceof Shape.Pose pose) {
            return region(region, "pose", pose.keypoints(), "");
        }
        Shape.Mask mask = (Shape.Mask) shape;
        return region(region, "mask", List.of((double) mask.width(), (double) mask.height()), mask.rle());
    }

    private static RecordedPart region(Part.Region region, String shape, List<Double> numbers, String rle) {
        return new RecordedPart.Region(region.picture(), shape, numbers, rle, region.label(), region.confidence());
    }

    private static Shape shape(RecordedPart.Region region) {
        List<Double> n = region.numbers();
        return switch (region.shape()) {
            case "point" -> new Shape.Point(n.get(0), n.get(1));
            case "box" -> new Shape.Box(n.get(0), n.get(1), n.get(2), n.get(3));
            case "mask" -> new Shape.Mask(n.get(0).intValue(), n.get(1).intValue(), region.rle());
            case "pose" -> new Shape.Pose(n);
            default ->
                throw new IllegalArgumentException(
                        "a region's shape is 'point', 'box', 'mask' or 'pose' but is '" + region.shape() + "'");
        };
    }
}
