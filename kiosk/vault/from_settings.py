"""The vault that the settings mean: one answer for the kiosk and for `kioskctl`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.demonstration import prepare_demonstration
from kiosk.vault.setup import VaultSetup
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from kiosk.config.loaded import LoadedSettings


def vault_setup(loaded: LoadedSettings) -> VaultSetup:
    """Take the vault's slice out of the settings; a demonstration makes its own.

    Only a demonstration touches the disk here; it raises OSError or `StoreError`, which
    is also raised where a clinic's settings file is gone.
    """
    if loaded.is_demonstration:
        return prepare_demonstration(loaded.data_folder)
    if loaded.file is None:
        raise StoreError(ClosedReason.SETTINGS_MISSING)
    vault = loaded.settings.vault
    return VaultSetup(
        folder=loaded.data_folder,
        kiosk_id=vault.kiosk_id,
        recipients=vault.recipients,
        accept_single_key=vault.accept_single_key,
        queue_id=vault.queue_id,
        hold_days=vault.hold_days,
        maximum_waiting=vault.maximum_waiting,
    )
