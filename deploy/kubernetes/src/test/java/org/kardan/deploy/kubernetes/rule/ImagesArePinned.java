package org.kardan.deploy.kubernetes.rule;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;

/** An image is named by its digest or by a tag, and the tag is not one that moves on its own. */
final class ImagesArePinned implements Rule {

    private static final Pattern PINNED = Pattern.compile(".+(@sha256:[0-9a-f]{64}|:(?!latest$)[\\w][\\w.-]*)");

    @Override
    public Stream<String> findings(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> workload.allContainers()
                        .filter(container ->
                                !PINNED.matcher(container.getImage()).matches())
                        .map(container ->
                                "%s runs %s: set a tag or a digest".formatted(workload.name(), container.getImage())));
    }
}
