package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds one tree; adds what is wrong with it to the problems. */
final class Binding {

    private static final Pattern QUOTED = Pattern.compile("'([A-Za-z0-9-]+)'");

    private final ValueBinding values;
    private final Scalars scalars;
    private final Map<String, String> environment;
    private final Problems problems;

    Binding(Scalars scalars, Map<String, String> environment, Problems problems) {
        this.scalars = scalars;
        this.environment = environment;
        this.problems = problems;
        this.values = new ValueBinding(this, new SecretForm(environment), problems);
    }

    Scalars scalars() {
        return scalars;
    }

    Optional<Object> record(Class<?> type, YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(
                    node.place(),
                    "keys are wanted here (" + String.join(", ", keys(type)) + ") but this is "
                            + ValueBinding.found(node));
            return Optional.empty();
        }
        Set<String> meant = refuseUnknown(type, mapping);
        Map<String, Optional<Object>> arguments = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            arguments.put(component.getName(), argument(component, mapping, meant));
        }
        boolean whole = keys(type).containsAll(mapping.entries().keySet())
                && arguments.values().stream().allMatch(Optional::isPresent);
        return whole
                ? create(type, arguments.values().stream().map(Optional::get).toArray(), mapping)
                : Optional.empty();
    }

    // answers with the keys that the unknown ones were probably meant to be: these are not reported as missing, too
    private Set<String> refuseUnknown(Class<?> type, YamlNode.Mapping mapping) {
        List<String> known = keys(type);
        Set<String> meant = new HashSet<>();
        mapping.keyPlaces().forEach((key, place) -> {
            if (!known.contains(key)) {
                problems.add(place, "unknown key '" + ValueBinding.cut(key) + "'" + Nearest.hint(key, known));
                Nearest.of(key, known).ifPresent(meant::add);
            }
        });
        return meant;
    }

    private Optional<Object> argument(RecordComponent component, YamlNode.Mapping mapping, Set<String> meant) {
        String key = Keys.kebab(component.getName());
        Type wanted = component.getGenericType();
        Optional<YamlNode> node = mapping.get(key);
        if (node.isPresent()) {
            return values.read(key, wanted, node.get());
        }
        Default preset = component.getAnnotation(Default.class);
        if (preset != null) {
            return preset(component, preset.value(), mapping.place());
        }
        Optional<Object> absent = ValueBinding.absent(component.getType());
        if (absent.isEmpty() && !meant.contains(key)) {
            Doc doc = component.getAnnotation(Doc.class);
            problems.add(mapping.place(), "key '" + key + "' is missing" + (doc == null ? "" : ": " + doc.value()));
        }
        return absent;
    }

    // a default that names an environment variable can fail on a machine; every other failure is its author's
    private Optional<Object> preset(RecordComponent component, String text, YamlNode.Place place) {
        String name = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        Type wanted = component.getGenericType();
        Problems own = new Problems(name);
        YamlNode node = YamlReader.parse(text, own)
                .map(read -> moved(read, place))
                .orElse(new YamlNode.Scalar(place, "", true));
        if (SecretForm.names(text)) {
            return values.read(Keys.kebab(component.getName()), wanted, node);
        }
        Optional<Object> value = new Binding(scalars, environment, own).values.read(name, wanted, node);
        if (!own.isEmpty()) {
            throw new IllegalStateException("the default '" + text + "' of " + name + " is not valid: "
                    + own.sorted().get(0).text());
        }
        return value;
    }

    private static YamlNode moved(YamlNode node, YamlNode.Place place) {
        if (node instanceof YamlNode.Scalar scalar) {
            return new YamlNode.Scalar(place, scalar.text(), scalar.quoted());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return new YamlNode.Sequence(
                    place,
                    sequence.items().stream().map(item -> moved(item, place)).toList());
        }
        YamlNode.Mapping mapping = (YamlNode.Mapping) node;
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, YamlNode.Place> places = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> {
            entries.put(key, moved(value, place));
            places.put(key, place);
        });
        return new YamlNode.Mapping(place, entries, places);
    }

    private Optional<Object> create(Class<?> type, Object[] arguments, YamlNode.Mapping mapping) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // plugins may keep their configuration package-private
            return Optional.of(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            refused(type, e.getCause(), mapping);
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record " + type.getName() + " cannot be created", e);
        }
    }

    private void refused(Class<?> type, @Nullable Throwable cause, YamlNode.Mapping mapping) {
        if (cause instanceof IllegalArgumentException refusal) {
            String text = refusal.getMessage() == null ? "these values do not go together" : refusal.getMessage();
            for (String key : keys(type)) {
                text = text.replace("'" + camel(type, key) + "'", "'" + key + "'");
            }
            problems.add(blamed(text, mapping), text);
        } else if (cause instanceof Error error) {
            throw error;
        } else {
            throw new IllegalStateException("the constructor of " + type.getName() + " threw " + cause, cause);
        }
    }

    // the first key that the message quotes and the user wrote
    private static YamlNode.Place blamed(String text, YamlNode.Mapping mapping) {
        return QUOTED.matcher(text)
                .results()
                .map((MatchResult word) -> mapping.get(word.group(1)))
                .flatMap(Optional::stream)
                .map(YamlNode::place)
                .findFirst()
                .orElse(mapping.place());
    }

    private static String camel(Class<?> type, String key) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> Keys.kebab(name).equals(key))
                .findFirst()
                .orElse(key);
    }

    private static List<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> Keys.kebab(component.getName()))
                .toList();
    }
}
