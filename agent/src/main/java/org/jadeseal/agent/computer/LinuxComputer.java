// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Linux computer: its browsers and mail programs read OpenSC's module from databases of NSS.
final class LinuxComputer implements Computer {

    private final LinuxPlaces places;
    private final NssTools tools;
    private final Changes changes;

    LinuxComputer(LinuxPlaces places, NssTools tools, Changes changes) {
        this.places = places;
        this.tools = tools;
        this.changes = changes;
    }

    @Override
    public List<Finding> look() {
        List<Finding> found = new ArrayList<>();
        Optional<Path> module = places.module();
        found.add(
                new Finding(
                        "module",
                        module.map(Path::toString).orElse(""),
                        module.isPresent() ? Finding.State.READY : Finding.State.MISSING));
        found.add(
                new Finding(
                        "tools",
                        "",
                        tools.areThere() ? Finding.State.READY : Finding.State.MISSING));
        places.databases().forEach(place -> found.add(finding(place)));
        found.addAll(places.boxes());
        return List.copyOf(found);
    }

    private Finding finding(NssPlace place) {
        return new Finding(place.what(), place.folder().toString(), state(place));
    }

    private Finding.State state(NssPlace place) {
        if (place.knowsCard()) {
            return changes.has(Change.Kind.MODULE, place.folder())
                    ? Finding.State.OURS
                    : Finding.State.READY;
        }
        return place.isInUse() ? Finding.State.OPEN : Finding.State.ADDABLE;
    }

    @Override
    public List<Change> changes() {
        return changes.all();
    }

    @Override
    public List<Finding> register() {
        Optional<Path> module = places.module();
        if (module.isPresent() && tools.areThere()) {
            places.databases().stream()
                    .filter(place -> state(place) == Finding.State.ADDABLE)
                    .forEach(place -> register(place, module.get()));
        }
        return look().stream()
                .filter(found ->
                        found.state() != Finding.State.READY && found.state() != Finding.State.OURS)
                .toList();
    }

    /// Written down before it is done. What did not come about is taken from the list again; a
    /// database that was made half is left to `undo`.
    private void register(NssPlace place, Path module) {
        if (!place.exists()) {
            changes.add(Change.Kind.DATABASE, place.folder());
            if (!tools.make(place)) {
                return;
            }
        }
        changes.add(Change.Kind.MODULE, place.folder());
        if (!tools.register(place, module)) {
            changes.remove(Change.Kind.MODULE, place.folder());
        }
    }

    @Override
    public List<Change> undo() {
        for (Change change : changes.all().reversed()) {
            place(change).filter(place -> !place.isInUse()).ifPresent(place -> undo(change, place));
        }
        return changes.all();
    }

    private void undo(Change change, NssPlace place) {
        boolean isUndone =
                switch (change.kind()) {
                    case MODULE -> !place.exists() || tools.unregister(place);
                    case DATABASE -> tools.unmake(place);
                };
        if (isUndone) {
            changes.remove(change.kind(), change.folder());
        }
    }

    /// A profile that is not there any more has nothing to undo, and is forgotten.
    private Optional<NssPlace> place(Change change) {
        Optional<NssPlace> there =
                places.databases().stream()
                        .filter(place -> place.folder().equals(change.folder()))
                        .findFirst();
        if (there.isEmpty()) {
            changes.remove(change.kind(), change.folder());
        }
        return there;
    }
}
