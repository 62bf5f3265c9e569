package io.vitharness.data.template;

import java.util.List;

/** A part of a template that writes text. */
@FunctionalInterface
interface Node {

    /** How a loop goes on afterwards. */
    enum Flow {
        ON,
        CONTINUE,
        BREAK
    }

    Flow render(Scope scope, StringBuilder out) throws TemplateException;

    /** One after the other. */
    static Node all(List<Node> nodes) {
        List<Node> copy = List.copyOf(nodes);
        return (scope, out) -> {
            for (Node node : copy) {
                scope.step();
                Flow flow = node.render(scope, out);
                Operators.requireShort(out.length());
                if (flow != Flow.ON) {
                    return flow;
                }
            }
            return Flow.ON;
        };
    }

    /** The same, its faults told with their line. */
    static Node at(int line, Node node) {
        return (scope, out) -> {
            try {
                return node.render(scope, out);
            } catch (TemplateException e) {
                throw e.at(line);
            }
        };
    }
}
