package io.vitharness.pipeline.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one YAML document from the parser's events, within fixed limits. */
final class YamlTree {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_ALIASES = 20;
    private static final int MAX_ALIASED = 10_000;

    private final Iterator<Event> events;
    private final Problems problems;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;
    private int aliases;
    private int aliased;

    /** A node that aliases may repeat, and how many values it holds when they are written out. */
    private record Anchored(YamlNode node, int values) {}

    YamlTree(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /** Empty for a text without a document. */
    Optional<YamlNode> document() throws Unreadable {
        events.next(); // start of the stream
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        YamlNode root = node(events.next(), 1);
        events.next(); // end of the document
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            problems.add(place(after), "a second document starts here; one file is one document");
        }
        return Optional.of(root);
    }

    private YamlNode node(Event event, int depth) throws Unreadable {
        YamlNode.Place place = place(event);
        if (depth > MAX_DEPTH) {
            throw new Unreadable(place, "nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof AliasEvent alias) {
            return repeated(alias);
        }
        int before = values++;
        YamlNode node = read(event, depth);
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(node, values - before)));
        return node;
    }

    private YamlNode read(Event event, int depth) throws Unreadable {
        if (event instanceof ScalarEvent scalar) {
            refuse(scalar.getTag(), place(event));
            return new YamlNode.Scalar(place(event), scalar.getValue(), !scalar.isPlain());
        }
        refuse(((CollectionStartEvent) event).getTag(), place(event));
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private YamlNode sequence(Event start, int depth) throws Unreadable {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(place(start), items);
    }

    private YamlNode mapping(Event start, int depth) throws Unreadable {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, YamlNode.Place> places = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlNode key = node(event, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                problems.add(key.place(), "a key must be a single word, not a list or a mapping");
            } else {
                YamlNode.Place first = places.putIfAbsent(name.text(), key.place());
                entries.putIfAbsent(name.text(), value);
                if (first != null) {
                    problems.add(
                            key.place(),
                            "key '" + ValueBinding.cut(name.text()) + "' stands in line " + first.line() + " already");
                }
            }
        }
        return new YamlNode.Mapping(place(start), entries, places);
    }

    private YamlNode repeated(AliasEvent event) throws Unreadable {
        String name = event.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw new Unreadable(place(event), "nothing before this is named '&" + name + "'");
        }
        values += anchored.values();
        aliases++;
        aliased += anchored.values();
        if (aliases > MAX_ALIASES || aliased > MAX_ALIASED) {
            throw new Unreadable(
                    place(event),
                    "more than " + MAX_ALIASES + " aliases, or more than " + MAX_ALIASED
                            + " values repeated by them; write the values out");
        }
        return anchored.node();
    }

    private void refuse(Optional<String> tag, YamlNode.Place place) {
        tag.ifPresent(name -> problems.add(
                place, "tag '" + name.replace("tag:yaml.org,2002:", "!!") + "' is not allowed; write the plain value"));
    }

    private static YamlNode.Place place(Event event) {
        return YamlReader.place(event.getStartMark().orElseThrow());
    }
}
