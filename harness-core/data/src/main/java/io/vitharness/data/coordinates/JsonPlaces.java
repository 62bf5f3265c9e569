package io.vitharness.data.coordinates;

import io.vitharness.data.coordinates.LooseJson.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Places as JSON: {@code [{"bbox_2d": [x1, y1, x2, y2], "label": "car"}, ..]}, points as {@code point_2d}, outlines as
 * {@code polygon}, corners also as {@code x1}, {@code y1}, {@code x2}, {@code y2}; a bare list of four numbers is a box.
 * A fence around it is removed. {@code score} or {@code confidence} is the place's confidence, {@code picture} the
 * picture's number, counted from 1. An empty list says that there is nothing.
 */
final class JsonPlaces implements Grammar {

    private static final List<String> BOXES = List.of("bbox_2d", "bbox", "box");
    private static final List<String> POINTS = List.of("point_2d", "point");
    private static final List<String> POLYGONS = List.of("polygon", "polygon_2d");
    private static final List<String> CORNERS = List.of("x1", "y1", "x2", "y2");
    private static final List<String> SPOT = List.of("x", "y");
    private static final List<String> LABELS = List.of("label", "category", "class", "name");
    private static final List<String> CONFIDENCES = List.of("score", "confidence");
    private static final List<String> PICTURES = List.of("picture", "image");

    @Override
    public void read(String text, Collector places) {
        String json = Fence.inside(text);
        int place = start(json, 0);
        boolean isEmpty = false;
        while (place < json.length()) {
            LooseJson loose = new LooseJson(json, place);
            Node value = loose.value();
            isEmpty |= loose.repairs() == 0 && isEmpty(value);
            for (int i = 0; i < loose.repairs(); i++) {
                places.repaired();
            }
            node(value, places);
            place = start(json, Math.max(place + 1, loose.place()));
        }
        if (isEmpty) {
            places.none();
        }
    }

    /** Whether a value is an empty list, or an object of nothing but one. */
    private static boolean isEmpty(Node value) {
        if (value instanceof Node.Fields fields) {
            return fields.map().size() == 1 && fields.map().values().stream().allMatch(JsonPlaces::isEmptyList);
        }
        return isEmptyList(value);
    }

    private static boolean isEmptyList(Node value) {
        return value instanceof Node.Items items && items.list().isEmpty();
    }

    private static int start(String json, int from) {
        for (int i = from; i < json.length(); i++) {
            if (json.charAt(i) == '[' || json.charAt(i) == '{') {
                return i;
            }
        }
        return json.length();
    }

    private static void node(Node node, Collector places) {
        if (node instanceof Node.Fields fields && fields.isClosed()) {
            fields(fields.map(), places);
        } else if (node instanceof Node.Fields) {
            places.unparsed("an object is cut off by the end of the text");
        } else if (node instanceof Node.Items items) {
            items(items, places);
        }
    }

    private static void items(Node.Items items, Collector places) {
        Optional<List<Double>> numbers = numbers(items);
        if (numbers.isPresent() && numbers.get().size() == 4 && items.isClosed()) {
            places.box(Said.NOTHING, numbers.get());
        } else if (numbers.isPresent() && !numbers.get().isEmpty()) {
            places.unparsed("a list of " + numbers.get().size() + " numbers is no box, or is cut off");
        } else {
            items.list().forEach(item -> node(item, places));
        }
    }

    private static void fields(Map<String, Node> map, Collector places) {
        int before = places.count();
        first(map, BOXES).ifPresent(node -> place(node, 4, map, places));
        first(map, POINTS).ifPresent(node -> place(node, 2, map, places));
        first(map, POLYGONS).ifPresent(node -> polygon(node, map, places));
        together(map, CORNERS).ifPresent(numbers -> places.box(said(map, places), numbers));
        together(map, SPOT).ifPresent(numbers -> places.point(said(map, places), numbers));
        if (places.count() == before) {
            map.values().forEach(node -> node(node, places));
        }
    }

    private static void place(Node node, int wanted, Map<String, Node> map, Collector places) {
        Optional<List<Double>> numbers = numbers(node);
        if (numbers.isPresent() && numbers.get().size() == wanted) {
            places.shape(said(map, places), numbers.get());
        } else if (isListOfLists(node)) {
            ((Node.Items) node).list().forEach(item -> place(item, wanted, map, places));
        } else {
            places.unparsed("a place of " + wanted + " numbers is written otherwise");
        }
    }

    private static void polygon(Node node, Map<String, Node> map, Collector places) {
        List<Double> corners = new ArrayList<>();
        if (isListOfLists(node)) {
            ((Node.Items) node).list().forEach(item -> numbers(item).ifPresent(corners::addAll));
        } else {
            numbers(node).ifPresent(corners::addAll);
        }
        if (corners.size() < 6 || corners.size() % 2 != 0) {
            places.unparsed("a polygon has pairs of numbers, at least 3");
        } else {
            places.polygons(said(map, places), List.of(corners));
        }
    }

    private static Said said(Map<String, Node> map, Collector places) {
        String label = first(map, LABELS)
                .filter(Node.Leaf.class::isInstance)
                .map(node -> Label.whole(((Node.Leaf) node).text()))
                .orElse("");
        Optional<Double> confidence =
                first(map, CONFIDENCES).flatMap(JsonPlaces::number).filter(value -> value >= 0 && value <= 1);
        if (confidence.isEmpty() && first(map, CONFIDENCES).isPresent()) {
            places.repaired();
        }
        Optional<Double> picture = first(map, PICTURES).flatMap(JsonPlaces::number);
        return new Said(
                label,
                picture.isPresent() ? OptionalInt.of((int) (picture.get() - 1)) : OptionalInt.empty(),
                confidence.isPresent() ? OptionalDouble.of(confidence.get()) : OptionalDouble.empty());
    }

    private static boolean isListOfLists(Node node) {
        return node instanceof Node.Items items
                && !items.list().isEmpty()
                && items.list().stream().allMatch(Node.Items.class::isInstance);
    }

    private static Optional<Node> first(Map<String, Node> map, List<String> keys) {
        return keys.stream().filter(map::containsKey).map(map::get).findFirst();
    }

    /** The numbers under all of these keys; nothing when one is missing. */
    private static Optional<List<Double>> together(Map<String, Node> map, List<String> keys) {
        return keys.stream().allMatch(map::containsKey)
                ? numbers(new Node.Items(keys.stream().map(map::get).toList(), true))
                : Optional.empty();
    }

    private static Optional<List<Double>> numbers(Node node) {
        List<Double> numbers = new ArrayList<>();
        if (!(node instanceof Node.Items items)) {
            return Optional.empty();
        }
        for (Node item : items.list()) {
            Optional<Double> number = number(item);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }

    private static Optional<Double> number(Node node) {
        return node instanceof Node.Leaf leaf ? Numerals.parse(leaf.text()) : Optional.empty();
    }
}
