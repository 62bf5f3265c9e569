package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.Secret;
import io.vitharness.spi.Share;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the harness needs of a configuration record so that a suite's keys can be bound to it. */
final class ConfigPromises {

    private static final Set<Class<?>> SCALARS = Set.of(
            String.class,
            boolean.class,
            int.class,
            long.class,
            double.class,
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Duration.class,
            Path.class,
            URI.class,
            Secret.class,
            Share.class,
            ByteSize.class);

    private ConfigPromises() {}

    static void check(Class<?> record) {
        assertThat(record.isRecord())
                .as("%s must be a record, its components are the suite's keys", record.getName())
                .isTrue();
        for (RecordComponent component : record.getRecordComponents()) {
            String place = record.getSimpleName() + "." + component.getName();
            checkType(place, component.getGenericType());
            checkDoc(place, component);
            checkDefault(place, component);
        }
    }

    private static void checkType(String place, Type type) {
        if (type instanceof ParameterizedType generic) {
            checkGeneric(place, generic);
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && !SCALARS.contains(plain)) {
            check(plain);
            return;
        }
        assertThat(plain.isEnum() || SCALARS.contains(plain))
                .as(
                        "%s is a %s, which no key can be bound to; the Javadoc of ModelProvider lists what can",
                        place, plain)
                .isTrue();
    }

    private static void checkGeneric(String place, ParameterizedType type) {
        assertThat(List.<Type>of(Optional.class, List.class, Map.class))
                .as("%s is a %s; of generic types a key can be bound to Optional, List and Map", place, type)
                .contains(type.getRawType());
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            assertThat(arguments[0])
                    .as("%s is a map, whose keys must be texts", place)
                    .isEqualTo(String.class);
        }
        checkType(place, arguments[arguments.length - 1]);
    }

    private static void checkDoc(String place, RecordComponent component) {
        Doc doc = component.getAnnotation(Doc.class);
        assertThat(doc).as("%s needs a @Doc of one sentence", place).isNotNull();
        assertThat(doc.value()).as("@Doc of %s", place).isNotBlank();
    }

    private static void checkDefault(String place, RecordComponent component) {
        Default value = component.getAnnotation(Default.class);
        if (value != null && isScalar(component.getType())) {
            assertThatCode(() -> Configs.parse(component.getGenericType(), value.value()))
                    .as("@Default(\"%s\") of %s must be a value of its type", value.value(), place)
                    .doesNotThrowAnyException();
        }
    }

    private static boolean isScalar(Class<?> type) {
        return type.isEnum() || SCALARS.contains(type);
    }
}
