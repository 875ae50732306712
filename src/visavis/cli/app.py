"""All commands in one place. What a command needs is imported when it runs, so help is quick."""

import typer

from visavis.cli.brief import brief
from visavis.cli.case import case
from visavis.cli.check import check
from visavis.cli.commission import commission
from visavis.cli.commitments import commitments
from visavis.cli.contacts import contacts
from visavis.cli.facts import facts
from visavis.cli.occasions import occasions
from visavis.cli.plan import plan
from visavis.cli.projects import projects
from visavis.cli.read import read
from visavis.cli.record import record
from visavis.cli.review import review
from visavis.cli.schema import schema
from visavis.cli.speech import Command, Group
from visavis.cli.targets import targets
from visavis.language import _

app = typer.Typer(
    name="visavis",
    cls=Group,
    help=_(
        "The relations between two countries on a systematic footing: one record with its"
        " evidence, and the brief each meeting starts from.\n\n"
        "Example: visavis brief BLR KGZ --lang ru --to brief.pdf"
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command(
    name="brief",
    cls=Command,
    help=_(
        "Write the brief on two countries: one file with the record, the statistics and the"
        " sources.\n\n"
        "Countries are ISO codes or names in Russian, English, Belarusian or Kyrgyz. Without --to"
        " the brief is printed as text.\n\n"
        "Example: visavis brief Belarus Kyrgyzstan --lang ru --to brief.docx --to brief.pdf"
    ),
)(brief)
app.command(
    name="check",
    cls=Command,
    help=_(
        "Hold every stated figure of two countries against the other side, against itself and"
        " against the statistics: what does not add up, worst first.\n\n"
        "With the word `statement` a sentence is checked on the spot.\n\n"
        "Example: visavis check BLR KGZ --only contradicts\n\n"
        "Example: visavis check statement 'In 2024 trade grew by more than 15 percent'"
        " --pair BLR KGZ"
    ),
)(check)
app.command(
    name="commission",
    cls=Command,
    help=_(
        "Make the papers of the intergovernmental commission: its sessions, an agenda proposed for"
        " the next one with the reason for each item, a draft of its protocol, the table of"
        " implementation, letters to the bodies that are late.\n\n"
        "Example: visavis commission BLR KGZ agenda --lang ru --to agenda.docx\n\n"
        "Example: visavis commission BLR KGZ reminder --body all --to 'letter-{body}.docx'"
    ),
)(commission)
app.command(
    name="facts",
    cls=Command,
    help=_(
        "List the facts of two countries, each with its source.\n\n"
        "Example: visavis facts BLR KGZ --kind commitment --area transport --since 2023 --json"
    ),
)(facts)
app.command(
    name="occasions",
    cls=Command,
    help=_(
        "Show at which coming meetings of blocs both countries will be in one place, and at which"
        " levels they are due to meet.\n\n"
        "Dates are as far as announced; --calendar adds those of a calendar of yours.\n\n"
        "Example: visavis occasions BLR KGZ --calendar meetings.ics --to occasions.docx"
    ),
)(occasions)
app.command(
    name="plan",
    cls=Command,
    help=_(
        "Plan the contacts of a year by quarter and month: what is agreed, due and promised, whose"
        " turn it is to host, and what has no date as yet.\n\n"
        "Example: visavis plan BLR KGZ --year 2026 --lang ru --to plan.docx"
    ),
)(plan)
app.command(
    name="projects",
    cls=Command,
    help=_(
        "Show where each joint project stands: its steps, since when nothing was heard of it, the"
        " next step that we suggest and for whom, what was announced twice.\n\n"
        "Example: visavis projects BLR KGZ --still --to projects.docx"
    ),
)(projects)
app.command(
    name="read",
    cls=Command,
    help=_(
        "Show what a Russian or English communiqué says, as facts, each with the words that say"
        " it.\n\n"
        "With --save the facts are proposed to the record: one event told by ten outlets is one"
        " fact with ten pieces of evidence.\n\n"
        "Example: visavis read article.txt --pair BLR KGZ --date 2025-09-29\n\n"
        "Example: visavis read https://24.kg/rss/ news/ --save"
    ),
)(read)
app.command(
    name="review",
    cls=Command,
    help=_(
        "Decide on what was read: walk the proposals and accept, correct, merge or reject"
        " each.\n\n"
        "Example: visavis review BLR KGZ\n\n"
        "Example: visavis review --reject contact-0123456789abcdef --why 'another year'"
    ),
)(review)
app.command(
    name="schema",
    cls=Command,
    help=_(
        "Print the JSON Schema of a record file: what each kind of fact may hold.\n\n"
        "Example: visavis schema > record.schema.json"
    ),
)(schema)
app.command(
    name="targets",
    cls=Command,
    help=_(
        "Show how far along the path to each target the two are: base, every horizon stated, the"
        " growth a year it needs, what should have been reached by now and what was.\n\n"
        "Example: visavis targets BLR KGZ --lang ru --to targets.pdf"
    ),
)(targets)
app.add_typer(case, name="case")
app.add_typer(commitments, name="commitments")
app.add_typer(contacts, name="contacts")
app.add_typer(record, name="record")


@app.callback(invoke_without_command=True)
def version(
    show: bool = typer.Option(False, "--version", help=_("Print the version and exit.")),
) -> None:
    """Options of the command itself."""
    if show:
        from visavis import __version__

        typer.echo(__version__)
        raise typer.Exit
