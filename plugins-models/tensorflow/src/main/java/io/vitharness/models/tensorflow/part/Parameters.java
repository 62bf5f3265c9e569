package io.vitharness.models.tensorflow.part;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The weights of one graph by name, and the only way to obtain one.
 *
 * <p>TensorFlow Java's variables are references: the gradient of an operation that takes one directly can crash the
 * JVM. So every weight is read once through an identity, and only that read is handed out.
 */
public final class Parameters {

    private final Ops tf;
    private final Map<String, Parameter> byName = new LinkedHashMap<>();
    private final Set<String> layers = new LinkedHashSet<>();
    private Lora lora = Lora.NONE;

    public Parameters(Ops tf) {
        this.tf = tf;
    }

    /** The weight of that name, declared at its first use; the same weight may be used in several places. */
    public Operand<TFloat32> get(String name, Initial initial, long... shape) {
        Parameter known = byName.computeIfAbsent(name, fresh -> declare(fresh, initial, Shape.of(shape)));
        if (!known.shape().equals(Shape.of(shape))) {
            throw new IllegalArgumentException(
                    "weight '" + name + "' has the shape " + known.shape() + " but is used as " + Shape.of(shape));
        }
        return known.read();
    }

    /** Adapts the linear layers that are declared from now on. */
    public void adapt(Lora adaptation) {
        this.lora = adaptation;
    }

    /** How a linear layer is adapted, where it is; every linear layer asks. */
    public Optional<Lora> adaptation(String layer, Width width) {
        layers.add(layer);
        return lora.adapts(layer, width) ? Optional.of(lora) : Optional.empty();
    }

    /** The names of all linear layers that were declared so far. */
    public Set<String> layers() {
        return Collections.unmodifiableSet(layers);
    }

    /** Where a declared weight lives, for an optimiser; never to be computed with. */
    public Operand<TFloat32> variable(String name) {
        return Objects.requireNonNull(byName.get(name), name).variable();
    }

    /** Every weight declared so far, in order of declaration. */
    public Collection<Parameter> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    private Parameter declare(String name, Initial initial, Shape shape) {
        var variable = tf.variable(shape, TFloat32.class);
        var value = tf.placeholder(TFloat32.class);
        return new Parameter(name, shape, initial, variable, tf.identity(variable), value, tf.assign(variable, value));
    }
}
