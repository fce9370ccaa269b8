package org.kardan.deploy.kubernetes;

import io.fabric8.kubernetes.api.model.kustomize.v1beta1.ConfigMapArgs;
import io.fabric8.kubernetes.api.model.kustomize.v1beta1.Patch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;
import org.kardan.deploy.kubernetes.model.StrictModel;

/** The files below one directory as they are written: one object each, named for its kind, and each of them in use. */
record ManifestFiles(Path root) {

    private static final int LONGEST = 120;

    /** Every file, in the order of its path. */
    List<Path> all() {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> findings() {
        var manifests = all().stream().filter(ManifestFiles::isYaml).flatMap(file -> ofManifest(file).stream());
        var used = used();
        var unused = all().stream()
                .filter(file -> !isKustomization(file) && !used.contains(file))
                .map(file -> root.relativize(file) + " is used by no kustomization");
        return Stream.concat(manifests, unused).toList();
    }

    /** The overlays: directories directly below this one that Kustomize can render. */
    List<Path> overlays() {
        return all().stream()
                .filter(ManifestFiles::isKustomization)
                .map(Path::getParent)
                .filter(directory -> root.equals(directory.getParent()))
                .toList();
    }

    private List<String> ofManifest(Path file) {
        var name = root.relativize(file);
        var lines = read(file).lines().count();
        if (lines > LONGEST) {
            return List.of("%s has %d lines; %d are enough".formatted(name, lines, LONGEST));
        }
        try {
            return isKustomization(file) ? ofKustomization(file) : ofObject(file);
        } catch (IllegalArgumentException refused) {
            return List.of(name + ": " + refused.getMessage());
        }
    }

    private List<String> ofKustomization(Path file) {
        StrictModel.decodeKustomization(read(file));
        return List.of();
    }

    private List<String> ofObject(Path file) {
        var name = root.relativize(file);
        var objects = StrictModel.decode(read(file));
        if (objects.size() != 1) {
            return List.of("%s holds %d objects instead of one".formatted(name, objects.size()));
        }
        var expected = objects.getFirst().getKind().toLowerCase(Locale.ROOT) + ".yaml";
        return file.endsWith(expected)
                ? List.of()
                : List.of("%s holds %s and should be called %s"
                        .formatted(name, Rendered.nameOf(objects.getFirst()), expected));
    }

    private Set<Path> used() {
        return all().stream()
                .filter(ManifestFiles::isKustomization)
                .flatMap(file ->
                        named(file).map(name -> file.resolveSibling(name).normalize()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(Path file) {
        var kustomization = StrictModel.decodeKustomization(read(file));
        return Stream.of(
                        kustomization.getResources().stream(),
                        kustomization.getPatches().stream().map(Patch::getPath),
                        kustomization.getConfigMapGenerator().stream()
                                .map(ConfigMapArgs::getEnvs)
                                .flatMap(List::stream),
                        kustomization.getConfigMapGenerator().stream()
                                .map(ConfigMapArgs::getFiles)
                                .flatMap(List::stream))
                .flatMap(names -> names);
    }

    private static boolean isKustomization(Path file) {
        return file.endsWith("kustomization.yaml");
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
