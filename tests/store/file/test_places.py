from __future__ import annotations

from pathlib import Path

import pytest

from chibo_cli.store.file import places
from chibo_cli.store.file.places import MOUNTS, Place, place_of

pytestmark = pytest.mark.sqlite

TABLE = """\
/dev/sda1 / ext4 rw,relatime 0 0
//may-chu/ho-so /mnt/share cifs rw,vers=3.0,uid=1000 0 0
//may-chu/kho /mnt/share/kho cifs rw,nobrl,uid=1000 0 0
may-chu:/so /mnt/so\\040sach nfs4 rw,local_lock=none 0 0
may-chu:/cu /mnt/cu nfs rw,nolock,addr=10.0.0.2 0 0
may-chu:/moi /mnt/moi nfs rw,local_lock=all 0 0
/dev/sdb1 /mnt/share/usb vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param("/srv/so/chibo.db", Place.DISK, id="this machine's disk"),
        pytest.param("/mnt/share/chibo.db", Place.SHARE, id="Windows share"),
        pytest.param("/mnt/share/kho/chibo.db", Place.UNLOCKED_SHARE, id="nobrl below it"),
        pytest.param("/mnt/share/usb/chibo.db", Place.DISK, id="a disk below a share"),
        pytest.param("/mnt/sharex/chibo.db", Place.DISK, id="a folder that begins alike"),
        pytest.param("/mnt/so sach/chibo.db", Place.SHARE, id="NFS, a folder with a space"),
        pytest.param("/mnt/cu/chibo.db", Place.UNLOCKED_SHARE, id="NFS without locks"),
        pytest.param("/mnt/moi/a/b/chibo.db", Place.UNLOCKED_SHARE, id="NFS, locks of one machine"),
    ],
)
def test_a_place_is_told_by_the_mount_above_it(tmp_path: Path, path: str, place: Place) -> None:
    table = tmp_path / "mounts"
    table.write_text(TABLE, encoding="utf-8")
    assert place_of(Path(path), table) is place


@pytest.mark.parametrize(
    ("drive", "kind", "place"),
    [("Z:", 4, Place.SHARE), ("D:", 3, Place.DISK), ("E:", 2, Place.DISK)],
)
def test_a_letter_of_windows_may_stand_for_a_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drive: str, kind: int, place: Place
) -> None:
    monkeypatch.setattr("os.path.splitdrive", lambda path: (drive, str(path)))
    monkeypatch.setattr(places, "_kind_of", {drive: kind}.get)
    assert place_of(Path("chibo.db"), tmp_path / "none") is place


def test_a_link_is_where_it_leads_to(tmp_path: Path) -> None:
    table, link = tmp_path / "mounts", tmp_path / "chibo.db"
    table.write_text(TABLE, encoding="utf-8")
    link.symlink_to("/mnt/cu/chibo.db")
    assert place_of(link, table) is Place.UNLOCKED_SHARE


def test_where_the_system_tells_nothing_it_is_a_disk(tmp_path: Path) -> None:
    assert place_of(tmp_path / "chibo.db", tmp_path / "none") is Place.DISK


@pytest.mark.skipif(not MOUNTS.exists(), reason="no table of mounts here")
def test_the_table_of_this_machine_can_be_read(tmp_path: Path) -> None:
    assert place_of(tmp_path / "chibo.db") in set(Place)
