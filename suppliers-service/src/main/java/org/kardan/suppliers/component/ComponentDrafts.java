package org.kardan.suppliers.component;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Given;

/** Checks what a client says of a component. */
@ApplicationScoped
public class ComponentDrafts {

    private final ComponentRepository components;

    ComponentDrafts(ComponentRepository components) {
        this.components = components;
    }

    /** A new component. */
    public Component of(UUID id, ComponentInput input) {
        check(input);
        return new Component(id, input.code(), input.name(), parent(null, input.parent()), input.hsCode());
    }

    static void check(ComponentInput input) {
        Given.matching(
                "code", input.code(), "[A-Z0-9]+(_[A-Z0-9]+)*", "capital letters, figures and single underscores");
        Given.text("name", input.name());
        if (input.hsCode() != null) {
            Given.matching("hsCode", input.hsCode(), "[0-9]{4}([0-9]{2})?", "4 or 6 figures, for example 870829");
        }
    }

    /** The parent that an input gives; null for none. The component must not come to lie below itself. */
    @Nullable UUID parent(@Nullable UUID component, @Nullable String code) {
        if (code == null) {
            return null;
        }
        var parent = components.require(code);
        var passed = new HashSet<UUID>();
        for (var above = parent;
                component != null && above != null && passed.add(above.getId());
                above = parentOf(above)) {
            if (above.getId().equals(component)) {
                throw new Conflict("parent: %s lies below the component itself; give another parent".formatted(code));
            }
        }
        return parent.getId();
    }

    private @Nullable Component parentOf(Component component) {
        var parent = component.getParentId();
        return parent == null ? null : components.byIds(List.of(parent)).getFirst();
    }
}
