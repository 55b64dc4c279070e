pragma Singleton

import QtQuick
import touchkit.models

// Who presses without a finger or a key: a screen reader. The window hands it in.
QtObject {
    property AssistedPresses presses: null

    function admits(item: Item): bool {
        return presses === null || presses.admits(item);
    }
}
