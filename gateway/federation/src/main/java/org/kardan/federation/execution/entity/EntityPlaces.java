package org.kardan.federation.execution.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** Which objects wait for which entity of the answer. */
public final class EntityPlaces {
    private final List<Place> places = new ArrayList<>();
    private int representations;
    private @Nullable List<Left> left;

    void add(TreeObject object, int index, List<String> answers) {
        places.add(new Place(object, index, answers));
    }

    /** @param value what it gets where nobody else gives it anything */
    void leave(TreeObject object, List<String> answers, TreeNode value) {
        if (left == null) {
            left = new ArrayList<>();
        }
        left.add(new Left(object, answers, value));
    }

    /** Objects that could not be described. */
    public Set<TreeObject> left() {
        if (left == null) {
            return Set.of();
        }
        Set<TreeObject> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        left.forEach(one -> objects.add(one.object));
        return objects;
    }

    /** Gives objects that could not be described null where a key is null, or the failure that stood in the way. */
    public void answerLeft() {
        if (left != null) {
            left.forEach(one -> answer(one.object, one.answers, one.value));
        }
    }

    private record Left(TreeObject object, List<String> answers, TreeNode value) {}

    void representations(int count) {
        representations = count;
    }

    /** How many entities are asked for. */
    public int representations() {
        return representations;
    }

    public List<Place> places() {
        return places;
    }

    /** Gives an object the same value for everything it waits for and does not have yet. */
    public static void answer(TreeObject object, List<String> answers, TreeNode value) {
        for (int i = 0; i < answers.size(); i++) {
            object.putIfAbsent(answers.get(i), value);
        }
    }

    /**
     * An object and what it waits for.
     *
     * @param index of its entity in the answer
     * @param answers source keys
     */
    public record Place(TreeObject object, int index, List<String> answers) {}
}
