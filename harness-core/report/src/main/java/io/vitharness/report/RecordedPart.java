package io.vitharness.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.OptionalDouble;

/** A piece of an answer, as stored; pictures stand in {@code media/} and are named by their SHA-256. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecordedPart.Text.class, name = "text"),
    @JsonSubTypes.Type(value = RecordedPart.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = RecordedPart.Video.class, name = "video"),
    @JsonSubTypes.Type(value = RecordedPart.Points.class, name = "points"),
    @JsonSubTypes.Type(value = RecordedPart.Region.class, name = "region"),
    @JsonSubTypes.Type(value = RecordedPart.Call.class, name = "call")
})
public sealed interface RecordedPart {

    record Text(String text) implements RecordedPart {}

    record Picture(String sha256, String mediaType) implements RecordedPart {}

    record Video(List<Picture> frames, List<Integer> indices) implements RecordedPart {}

    record Points(List<Float> coordinates, int width) implements RecordedPart {}

    /** Numbers are x, y of a point; left, top, right, bottom of a box; width, height of a mask; x, y, visibility of each joint of a pose. */
    record Region(int picture, String shape, List<Double> numbers, String rle, String label, OptionalDouble confidence)
            implements RecordedPart {}

    record Call(String tool, List<String> arguments) implements RecordedPart {}
}
