package io.vitharness.data.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A macro: a function whose value is the text that it writes. */
record Macro(String name, List<Parameter> parameters, Node body, Scope home) implements Values.Callable {

    /** A parameter, with its default where it has one. */
    record Parameter(String name, Optional<Expression> otherwise) {}

    Macro {
        parameters = List.copyOf(parameters);
    }

    @Override
    public Object call(List<Object> arguments, Map<String, Object> named) throws TemplateException {
        Set<String> known = new HashSet<>();
        Scope scope = home.inner();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            known.add(parameter.name());
            scope.set(parameter.name(), argument(parameter, i, new Call(arguments, named), scope));
        }
        if (arguments.size() > parameters.size() || !known.containsAll(named.keySet())) {
            throw new TemplateException(
                    "the macro '" + name + "' takes " + known.stream().sorted().toList() + " but got "
                            + arguments.size() + " values and " + named.keySet());
        }
        StringBuilder text = new StringBuilder();
        scope.enter();
        body.render(scope, text);
        scope.leave();
        return text.toString();
    }

    private record Call(List<Object> arguments, Map<String, Object> named) {}

    private static Object argument(Parameter parameter, int place, Call call, Scope scope) throws TemplateException {
        if (place < call.arguments().size()) {
            return call.arguments().get(place);
        }
        Object named = call.named().get(parameter.name());
        if (named != null) {
            return named;
        }
        return parameter.otherwise().isPresent()
                ? parameter.otherwise().get().value(scope)
                : new Values.Undefined(parameter.name());
    }

    @Override
    public String toString() {
        return "<Macro '" + name + "'>";
    }
}
