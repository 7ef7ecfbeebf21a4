"""The Python package against the fixtures: `PYTHONPATH=python python3 -m unittest discover python/tests`."""
import os
import pathlib
import stat
import tempfile
import unittest
from unittest import mock

import planlift

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
PLAN = FIXTURES / "plans/aldhelm.pdf"


class Extraction(unittest.TestCase):
    def test_a_plan_has_its_title_and_milestones(self):
        plan = planlift.extract(PLAN)
        self.assertIn("School Improvement Plan 2021-2022", plan.title)
        milestones = list(plan.milestones())
        self.assertEqual(len(milestones), 69)
        self.assertEqual(milestones[0]["from"]["year"], "2021-22")
        self.assertEqual(plan["years"][0]["id"], "2021-22")

    def test_rows_are_those_of_the_program(self):
        rows = planlift.extract(FIXTURES / "plans/larkfield.pdf").rows()
        self.assertEqual({row["kind"] for row in rows} - {"milestone", "action", "step"}, set())
        self.assertGreater(len(rows), 0)

    def test_every_form_is_written_by_the_ending_of_its_file(self):
        plan = planlift.extract(PLAN)
        with tempfile.TemporaryDirectory() as folder:
            for ending in ("json", "csv", "xlsx", "html", "ics", "sqlite"):
                path = pathlib.Path(folder) / f"plan.{ending}"
                plan.write(path)
                self.assertGreater(path.stat().st_size, 0)
            with self.assertRaises(planlift.PlanliftError) as raised:
                plan.write(pathlib.Path(folder) / "plan.csv")
            self.assertEqual(raised.exception.exit_code, 2)

    def test_what_cannot_be_read_is_an_error_in_plain_words(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder) / "-odd name.pdf"
            broken.write_bytes(b"%PDF-1.7\nbroken")
            with self.assertRaises(planlift.PlanliftError) as raised:
                planlift.extract(broken)
        self.assertEqual(raised.exception.exit_code, 3)
        self.assertIn("damaged", str(raised.exception))

    def test_the_file_of_a_password_is_gone_afterwards(self):
        with tempfile.TemporaryDirectory() as own, mock.patch.object(tempfile, "tempdir", own):
            planlift.extract(PLAN, password="secret")
            self.assertEqual(os.listdir(own), [])

    def test_frames(self):
        try:
            import pandas
        except ImportError:
            self.skipTest("pandas is missing")
        frame = planlift.extract(PLAN).to_frame()
        self.assertEqual(len(frame), 69)
        self.assertTrue(pandas.api.types.is_datetime64_any_dtype(frame["end"]))


class Comparison(unittest.TestCase):
    def test_a_plan_is_the_same_as_itself(self):
        difference = planlift.diff(PLAN, PLAN)
        self.assertFalse(difference)
        self.assertGreater(difference.summary["unchanged"], 0)

    def test_a_changed_milestone_is_one_change(self):
        plan = planlift.extract(PLAN)
        next(plan.milestones())["text"] += " by everybody"
        with tempfile.TemporaryDirectory() as folder:
            changed = pathlib.Path(folder) / "changed.json"
            plan.write(changed)
            difference = planlift.diff(PLAN, changed)
        self.assertEqual([change["kind"] for change in difference.changes], ["edited"])


class Folders(unittest.TestCase):
    def test_every_file_has_an_outcome(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "in").mkdir()
            (root / "in/plan.pdf").write_bytes(PLAN.read_bytes())
            (root / "in/empty.pdf").write_bytes(b"")
            outcomes = planlift.convert([root / "in"], root / "out", formats=["json", "csv"])
            self.assertTrue((root / "out/in/plan.pdf.csv").is_file())
        told = {outcome.path: (outcome.outcome, outcome.attention, outcome.milestones) for outcome in outcomes}
        self.assertEqual(told["in/plan.pdf"], ("converted", "", 69))
        self.assertEqual(told["in/empty.pdf"][:2], ("failed", "repair"))


class TheProgram(unittest.TestCase):
    def test_it_is_executable_and_tells_its_version(self):
        self.assertTrue(os.stat(planlift.program_path()).st_mode & stat.S_IXUSR)
        self.assertRegex(planlift.version(), r"^\d+\.\d+\.\d+ \(plan contract 1\.\d+\)$")


if __name__ == "__main__":
    unittest.main()
