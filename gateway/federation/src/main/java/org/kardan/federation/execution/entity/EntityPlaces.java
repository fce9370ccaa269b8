package org.kardan.federation.execution.entity;

import java.util.ArrayList;
import java.util.List;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** Which objects wait for which entity of the answer. */
public final class EntityPlaces {
    private final List<Place> places = new ArrayList<>();
    private int representations;

    void add(TreeObject object, int index, List<String> answers) {
        places.add(new Place(object, index, answers));
    }

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
