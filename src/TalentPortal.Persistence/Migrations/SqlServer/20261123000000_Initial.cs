using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TalentPortal.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccountEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Account = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccrualRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MadeByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    CheckedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CheckedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    UpTo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Entitlements = table.Column<int>(type: "int", nullable: false),
                    Lines = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccrualRuns", x => x.Id);
                    table.CheckConstraint("CK_AccrualRuns_FourEyes", "[CheckedByPerson] IS NULL OR [CheckedByPerson] <> [MadeByPerson]");
                });

            migrationBuilder.CreateTable(
                name: "AdjustmentRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    OpenedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    LookedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    LeastTalents = table.Column<int>(type: "int", nullable: false),
                    MostTalents = table.Column<int>(type: "int", nullable: false),
                    HoldsFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    HandedOverByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    HandedOverBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandedOverFor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    OnlyOne = table.Column<bool>(type: "bit", nullable: true),
                    ConfirmedYear = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdjustmentRounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AdmissionFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Admitted = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdmissionFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LineCount = table.Column<int>(type: "int", nullable: false),
                    ControlTotal = table.Column<long>(type: "bigint", nullable: false),
                    MadeByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MadeByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CheckedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CheckedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Digest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardBatches", x => x.Id);
                    table.CheckConstraint("CK_AwardBatches_Checked", "[State] IN ('Draft', 'Discarded') OR [CheckedByPerson] IS NOT NULL");
                    table.CheckConstraint("CK_AwardBatches_FourEyes", "[CheckedByPerson] <> [MadeByPerson] AND [CheckedByPerson] <> [MadeOnBehalfOf] AND [CheckedOnBehalfOf] <> [MadeByPerson] AND [CheckedOnBehalfOf] <> [MadeOnBehalfOf]");
                });

            migrationBuilder.CreateTable(
                name: "AwardCalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    TitleZh = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TitleEn = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    BodyZh = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    BodyEn = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AwardTerms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WrittenByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    PublishedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DiscardReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardCalls", x => x.Id);
                    table.CheckConstraint("CK_AwardCalls_FourEyes", "[CheckedBy] IS NULL OR [CheckedBy] <> [WrittenBy]");
                });

            migrationBuilder.CreateTable(
                name: "AwardExperts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Affiliation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Field = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    LeftAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    LeftReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardExperts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    TakenDownAfterDays = table.Column<int>(type: "int", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    PublishedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDayIsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    TakeDownOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ReversalOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Layer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    KeptFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetProofRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Figures_Entries = table.Column<int>(type: "int", nullable: true),
                    Figures_Lines = table.Column<int>(type: "int", nullable: true),
                    Figures_Cases = table.Column<int>(type: "int", nullable: true),
                    Figures_Debits = table.Column<long>(type: "bigint", nullable: true),
                    Figures_Committed = table.Column<long>(type: "bigint", nullable: true),
                    Figures_Paid = table.Column<long>(type: "bigint", nullable: true),
                    Figures_Available = table.Column<long>(type: "bigint", nullable: true),
                    FaultCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetProofRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarYears",
                columns: table => new
                {
                    Year = table.Column<int>(type: "int", nullable: false),
                    NoticeTitle = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    NoticeNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EnteredBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarYears", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "CatalogueVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Catalogue = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DraftedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DiscardReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueVersions", x => x.Id);
                    table.CheckConstraint("CK_CatalogueVersions_FourEyes", "[PublishedBy] IS NULL OR [PublishedBy] <> [DraftedBy]");
                });

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Staff = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relative = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Employer = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Relation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConsentWordings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PromiseZh = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    PromiseEn = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ConsentZh = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ConsentEn = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    FirstUsedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentWordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    To = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Capability = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DistinctEmployers",
                columns: table => new
                {
                    First = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Second = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctEmployers", x => new { x.First, x.Second });
                });

            migrationBuilder.CreateTable(
                name: "EmployerListEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    List = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerListEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FlatDraws",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Seed = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ListDigest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Commitment = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RepeatsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    CommittedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommittedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommittedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatDraws", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FlatEstates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AddressZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AddressEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Land = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatEstates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FlatRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    FlatRules = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuaranteeBodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Fund = table.Column<long>(type: "bigint", nullable: false),
                    FundBasis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ProposedFund = table.Column<long>(type: "bigint", nullable: true),
                    ProposedBasis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ProposedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConfirmedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuaranteeBodies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyRecords",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Handler = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyRecords", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "IssuedDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReplacesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CheckCode = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false),
                    IssuedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuedDocuments_IssuedDocuments_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Input = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Message_Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Message_Values = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ResultFile = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Worker = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    CancelRequested = table.Column<bool>(type: "bit", nullable: false),
                    Alone = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeaderPosts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    HolderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HolderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    HeldSince = table.Column<DateOnly>(type: "date", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfficerName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaderPosts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LiaisonCirculars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Figures_Talents = table.Column<int>(type: "int", nullable: false),
                    Figures_ContactsDone = table.Column<int>(type: "int", nullable: false),
                    Figures_ContactsPlanned = table.Column<int>(type: "int", nullable: false),
                    Figures_VisitsDone = table.Column<int>(type: "int", nullable: false),
                    Figures_VisitsPlanned = table.Column<int>(type: "int", nullable: false),
                    Figures_IssuesInTime = table.Column<int>(type: "int", nullable: false),
                    Figures_IssuesDue = table.Column<int>(type: "int", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    IssuedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IssuedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiaisonCirculars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LiaisonRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    LowestLevel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LeastTalents = table.Column<int>(type: "int", nullable: false),
                    MostTalents = table.Column<int>(type: "int", nullable: false),
                    ContactsPerQuarter = table.Column<int>(type: "int", nullable: false),
                    VisitsPerYear = table.Column<int>(type: "int", nullable: false),
                    RecordWithinDays = table.Column<int>(type: "int", nullable: false),
                    HandOverDays = table.Column<int>(type: "int", nullable: false),
                    SignDays = table.Column<int>(type: "int", nullable: false),
                    SimpleDays = table.Column<int>(type: "int", nullable: false),
                    OrdinaryDays = table.Column<int>(type: "int", nullable: false),
                    ComplexDays = table.Column<int>(type: "int", nullable: false),
                    ExtensionDays = table.Column<int>(type: "int", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiaisonRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LoanBanks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanBanks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LoanRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    LoanTerms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConfirmedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DiscardedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DiscardedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanRules", x => x.Id);
                    table.CheckConstraint("CK_LoanRules_FourEyes", "[ConfirmedByPerson] IS NULL OR [ConfirmedByPerson] <> [EnteredByPerson]");
                });

            migrationBuilder.CreateTable(
                name: "MessageRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    QuietFrom = table.Column<int>(type: "int", nullable: false),
                    QuietUntil = table.Column<int>(type: "int", nullable: false),
                    RemindDays = table.Column<int>(type: "int", nullable: false),
                    KeepDays = table.Column<int>(type: "int", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Filter = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    PeopleIds = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NeedsSecond = table.Column<bool>(type: "bit", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AskedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DecidedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Written = table.Column<int>(type: "int", nullable: false),
                    LeftOut = table.Column<int>(type: "int", nullable: false),
                    Downloads = table.Column<int>(type: "int", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberExports", x => x.Id);
                    table.CheckConstraint("CK_NumberExports_FourEyes", "[State] IN ('Rejected', 'Expired', 'Withdrawn') OR ([DecidedByPerson] <> [AskedByPerson] AND [DecidedByPerson] <> [AskedOnBehalfOf] AND [DecidedOnBehalfOf] <> [AskedByPerson] AND [DecidedOnBehalfOf] <> [AskedOnBehalfOf])");
                    table.CheckConstraint("CK_NumberExports_Second", "([NeedsSecond] = 1 OR [People] <= 50) AND ([NeedsSecond] = 0 OR [State] NOT IN ('Approved', 'Ready') OR [DecidedByPerson] IS NOT NULL)");
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Recipient_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: false),
                    Recipient_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    RecipientMask = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Body_Envelope = table.Column<byte[]>(type: "varbinary(4000)", maxLength: 4000, nullable: false),
                    Body_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    IsUrgent = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    AgainAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    AgainByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaymentBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Period = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LineCount = table.Column<int>(type: "int", nullable: false),
                    ControlTotal = table.Column<long>(type: "bigint", nullable: false),
                    MadeByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MadeByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CheckedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CheckedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    CheckOpinion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SentByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Digest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    DiscardReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentBatches", x => x.Id);
                    table.CheckConstraint("CK_PaymentBatches_Checked", "[State] IN ('Draft', 'Discarded') OR [CheckedByPerson] IS NOT NULL");
                    table.CheckConstraint("CK_PaymentBatches_FourEyes", "[CheckedByPerson] <> [MadeByPerson] AND [CheckedByPerson] <> [MadeOnBehalfOf] AND [CheckedOnBehalfOf] <> [MadeByPerson] AND [CheckedOnBehalfOf] <> [MadeOnBehalfOf]");
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NameInitials = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DocumentKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IdNumber_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: false),
                    IdNumber_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Likeness = table.Column<long>(type: "bigint", nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Phone_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    Phone_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    MergedInto = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BankAccount_BankName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    BankAccount_HolderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    BankAccount_Number_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    BankAccount_Number_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    BankAccount_LastFour = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    EthnicityCode = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    PoliticalStatus = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MaritalStatus = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    HouseholdRegion = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: true),
                    FirstInCounty = table.Column<int>(type: "int", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Team = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_People_MergedInto",
                        column: x => x.MergedInto,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PersonalDataAccesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Subject = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Trace = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalDataAccesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Policies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Layer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Revisions = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ClosedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ReopenedFrom = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Policies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyGroups",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyGroups", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "PortalMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    To = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text_Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Text_Values = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RateLimits",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RateLimits", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    TakenDownAfterDays = table.Column<int>(type: "int", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    PublishedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDayIsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    TakeDownOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionPanels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ConvenedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConvenedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ConvenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Minutes = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ClosedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionPanels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisterChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Part = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    To = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RosterImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Foretold_Rows = table.Column<int>(type: "int", nullable: false),
                    Foretold_New = table.Column<int>(type: "int", nullable: false),
                    Foretold_Changed = table.Column<int>(type: "int", nullable: false),
                    Foretold_Unchanged = table.Column<int>(type: "int", nullable: false),
                    Foretold_Faulty = table.Column<int>(type: "int", nullable: false),
                    Foretold_NewPeople = table.Column<int>(type: "int", nullable: false),
                    Foretold_NewEmployers = table.Column<int>(type: "int", nullable: false),
                    Imported_Rows = table.Column<int>(type: "int", nullable: false),
                    Imported_New = table.Column<int>(type: "int", nullable: false),
                    Imported_Changed = table.Column<int>(type: "int", nullable: false),
                    Imported_Unchanged = table.Column<int>(type: "int", nullable: false),
                    Imported_Faulty = table.Column<int>(type: "int", nullable: false),
                    Imported_NewPeople = table.Column<int>(type: "int", nullable: false),
                    Imported_NewEmployers = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Sha256 = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CheckJobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnnotatedFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WhyRefused_Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    WhyRefused_Values = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ImportJobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastRow = table.Column<int>(type: "int", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    List = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ServiceItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Service = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StationRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    NightsPerStay = table.Column<int>(type: "int", nullable: false),
                    NightsInYear = table.Column<int>(type: "int", nullable: false),
                    ExtraNights = table.Column<int>(type: "int", nullable: false),
                    CancelUntilHour = table.Column<int>(type: "int", nullable: false),
                    NoShowsToBar = table.Column<int>(type: "int", nullable: false),
                    BarMonths = table.Column<int>(type: "int", nullable: false),
                    BookAheadDays = table.Column<int>(type: "int", nullable: false),
                    YearsBefore = table.Column<int>(type: "int", nullable: false),
                    YearsAfter = table.Column<int>(type: "int", nullable: false),
                    LowestLevel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ConfirmDays = table.Column<int>(type: "int", nullable: false),
                    ConversionDays = table.Column<int>(type: "int", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StationRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AddressZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AddressEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OriginalName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    StorageName = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyCounters",
                columns: table => new
                {
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyCounters", x => new { x.TownshipCode, x.Status });
                });

            migrationBuilder.CreateTable(
                name: "TalentImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HeadingsHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    ColumnsJson = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Mode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Foretold_Rows = table.Column<int>(type: "int", nullable: false),
                    Foretold_New = table.Column<int>(type: "int", nullable: false),
                    Foretold_Changed = table.Column<int>(type: "int", nullable: false),
                    Foretold_Unchanged = table.Column<int>(type: "int", nullable: false),
                    Foretold_Skipped = table.Column<int>(type: "int", nullable: false),
                    Foretold_Repeated = table.Column<int>(type: "int", nullable: false),
                    Foretold_Faulty = table.Column<int>(type: "int", nullable: false),
                    Foretold_NewEmployers = table.Column<int>(type: "int", nullable: false),
                    Foretold_Suspected = table.Column<int>(type: "int", nullable: false),
                    Imported_Rows = table.Column<int>(type: "int", nullable: false),
                    Imported_New = table.Column<int>(type: "int", nullable: false),
                    Imported_Changed = table.Column<int>(type: "int", nullable: false),
                    Imported_Unchanged = table.Column<int>(type: "int", nullable: false),
                    Imported_Skipped = table.Column<int>(type: "int", nullable: false),
                    Imported_Repeated = table.Column<int>(type: "int", nullable: false),
                    Imported_Faulty = table.Column<int>(type: "int", nullable: false),
                    Imported_NewEmployers = table.Column<int>(type: "int", nullable: false),
                    Imported_Suspected = table.Column<int>(type: "int", nullable: false),
                    UndoneBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UndoneByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    WhyUndone = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UndoJobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Undo_Removed = table.Column<int>(type: "int", nullable: false),
                    Undo_Restored = table.Column<int>(type: "int", nullable: false),
                    Undo_Kept = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Sha256 = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UploadedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CheckJobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnnotatedFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WhyRefused_Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    WhyRefused_Values = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ImportJobId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastRow = table.Column<int>(type: "int", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccrualRunCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccrualRunCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccrualRunCounts_AccrualRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "AccrualRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AdjustmentSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Added = table.Column<int>(type: "int", nullable: true),
                    Renewed = table.Column<int>(type: "int", nullable: true),
                    FellAway = table.Column<int>(type: "int", nullable: true),
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdjustmentSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdjustmentSteps_AdjustmentRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "AdjustmentRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardBankResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Digest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Paid = table.Column<int>(type: "int", nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    Unchanged = table.Column<int>(type: "int", nullable: false),
                    Open = table.Column<int>(type: "int", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardBankResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardBankResults_AwardBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "AwardBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardBatchSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardBatchSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardBatchSteps_AwardBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "AwardBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardListItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ShownName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ShownIdNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Project = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Class = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardListItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardListItems_AwardLists_ListId",
                        column: x => x.ListId,
                        principalTable: "AwardLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BudgetLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Layer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    OpenedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    IsAppropriated = table.Column<bool>(type: "bit", nullable: false),
                    Approved = table.Column<long>(type: "bigint", nullable: false),
                    Adjusted = table.Column<long>(type: "bigint", nullable: false),
                    Recovered = table.Column<long>(type: "bigint", nullable: false),
                    Available = table.Column<long>(type: "bigint", nullable: false),
                    Committed = table.Column<long>(type: "bigint", nullable: false),
                    Paid = table.Column<long>(type: "bigint", nullable: false),
                    Returned = table.Column<long>(type: "bigint", nullable: false),
                    Lapsed = table.Column<long>(type: "bigint", nullable: false),
                    PermittedShortfall = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetLines", x => x.Id);
                    table.CheckConstraint("CK_BudgetLines_Balanced", "[Available] = [Approved] + [Adjusted] + [Recovered] - [Committed] - [Paid] - [Returned] - [Lapsed]");
                    table.CheckConstraint("CK_BudgetLines_Floor", "[IsAppropriated] = 0 OR [Available] >= -[PermittedShortfall]");
                    table.CheckConstraint("CK_BudgetLines_Parts", "[Committed] >= 0 AND [Paid] >= 0 AND [Returned] >= 0 AND [Lapsed] >= 0 AND [Recovered] >= 0");
                    table.ForeignKey(
                        name: "FK_BudgetLines_BudgetItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetReservations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BaseYear = table.Column<int>(type: "int", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Rate = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetReservations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetReservations_BudgetItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ReopensRecoveries = table.Column<bool>(type: "bit", nullable: false),
                    TwoPersonsFrom = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetRules_BudgetItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FundsNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemZh = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ItemEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    WaitingSince = table.Column<DateOnly>(type: "date", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    PublishedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ArchivedPage = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClosedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    CloseReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundsNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FundsNotices_BudgetItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "BudgetItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetProofFaults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    What = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PlaceKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PlaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetProofFaults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetProofFaults_BudgetProofRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "BudgetProofRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CalendarYear = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarDays_CalendarYears_CalendarYear",
                        column: x => x.CalendarYear,
                        principalTable: "CalendarYears",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarMovedDeadlines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Limit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WasDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CalendarYear = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarMovedDeadlines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarMovedDeadlines_CalendarYears_CalendarYear",
                        column: x => x.CalendarYear,
                        principalTable: "CalendarYears",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Employers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreditCode = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameInitials = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Industry = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    TaxTownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    ChainId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OldRegistrationNumber = table.Column<string>(type: "nvarchar(15)", maxLength: 15, nullable: true),
                    ContactName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ContactPhone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    MergedInto = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NeedsCheck = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Employers_EmployerListEntries_ChainId",
                        column: x => x.ChainId,
                        principalTable: "EmployerListEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Employers_Employers_MergedInto",
                        column: x => x.MergedInto,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FlatDrawEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Application = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatDrawEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatDrawEntries_FlatDraws_DrawId",
                        column: x => x.DrawId,
                        principalTable: "FlatDraws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FlatDrawOpenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Witness = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatDrawOpenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatDrawOpenings_FlatDraws_DrawId",
                        column: x => x.DrawId,
                        principalTable: "FlatDraws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FlatBuildings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EstateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Floors = table.Column<int>(type: "int", nullable: false),
                    Land = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatBuildings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatBuildings_FlatEstates_EstateId",
                        column: x => x.EstateId,
                        principalTable: "FlatEstates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FlatRuleDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConfirmedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RuleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatRuleDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatRuleDecisions_FlatRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "FlatRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GuaranteeClerks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuaranteeClerks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuaranteeClerks_GuaranteeBodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "GuaranteeBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentWithdrawals",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentWithdrawals", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_DocumentWithdrawals_IssuedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "IssuedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeaderPostSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    HolderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    HeldSince = table.Column<DateOnly>(type: "date", nullable: false),
                    OfficerName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaderPostSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeaderPostSteps_LeaderPosts_PostId",
                        column: x => x.PostId,
                        principalTable: "LeaderPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterestLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BankId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    InterestListContents = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    File = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SentBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SentByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    SentByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    AppliedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    AppliedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GaveWayAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterestLists", x => x.Id);
                    table.CheckConstraint("CK_InterestLists_OneEnd", "[AppliedAt] IS NULL OR [GaveWayAt] IS NULL");
                    table.ForeignKey(
                        name: "FK_InterestLists_LoanBanks_BankId",
                        column: x => x.BankId,
                        principalTable: "LoanBanks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoanBankClerks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BankId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanBankClerks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanBankClerks_LoanBanks_BankId",
                        column: x => x.BankId,
                        principalTable: "LoanBanks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BankResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Digest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Paid = table.Column<int>(type: "int", nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    Unchanged = table.Column<int>(type: "int", nullable: false),
                    Open = table.Column<int>(type: "int", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BankResults_PaymentBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "PaymentBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaymentBatchSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentBatchSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentBatchSteps_PaymentBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "PaymentBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Credentials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Grade = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CertificateNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    AwardedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    AwardedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Credentials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Credentials_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Educations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsFullTime = table.Column<bool>(type: "bit", nullable: true),
                    IsOverseas = table.Column<bool>(type: "bit", nullable: false),
                    School = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Major = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GraduatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Degree = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CertificateNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsDoubleFirstClass = table.Column<bool>(type: "bit", nullable: false),
                    Verification = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Educations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Educations_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LiaisonAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeaderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Succeeds = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AssignedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssignedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EndNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    EndedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiaisonAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiaisonAssignments_LeaderPosts_PostId",
                        column: x => x.PostId,
                        principalTable: "LeaderPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LiaisonAssignments_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: false),
                    Number_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonDocuments_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Survivor = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Absorbed = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Taken = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NeedsSecond = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DecidedReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    UndoReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    UndoByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    UndoAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    UndoneByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    UndoneReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonMerges_People_Absorbed",
                        column: x => x.Absorbed,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonMerges_People_Survivor",
                        column: x => x.Survivor,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonNameGrams",
                columns: table => new
                {
                    Gram = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonNameGrams", x => new { x.Gram, x.PersonId });
                    table.ForeignKey(
                        name: "FK_PersonNameGrams_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonSuspicions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    First = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Second = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Grounds = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonSuspicions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonSuspicions_People_First",
                        column: x => x.First,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonSuspicions_People_Second",
                        column: x => x.Second,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicPayrollSpells",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<int>(type: "int", nullable: false),
                    To = table.Column<int>(type: "int", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicPayrollSpells", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicPayrollSpells_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Item = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Wanted = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WantedNumber_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    WantedNumber_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Grounds = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    NeedsSecond = table.Column<bool>(type: "bit", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordCorrections_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TalentSharings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeaderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SharedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SharedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    SharedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EndNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    EndedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentSharings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TalentSharings_LeaderPosts_PostId",
                        column: x => x.PostId,
                        principalTable: "LeaderPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TalentSharings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicySteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PolicyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Was = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Now = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicySteps_Policies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "Policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicyVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PolicyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Terms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DraftedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SimulationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DiscardedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DiscardedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DiscardReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyVersions", x => x.Id);
                    table.CheckConstraint("CK_PolicyVersions_DiscardedByAnother", "[DiscardedBy] IS NULL OR [DiscardedBy] <> [DraftedBy]");
                    table.CheckConstraint("CK_PolicyVersions_FourEyes", "[CheckedBy] IS NULL OR [CheckedBy] <> [DraftedBy]");
                    table.CheckConstraint("CK_PolicyVersions_NotDiscardedOncePublished", "[DiscardedBy] IS NULL OR [PublishedBy] IS NULL");
                    table.ForeignKey(
                        name: "FK_PolicyVersions_Policies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "Policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionNoticeItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<int>(type: "int", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ShownName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ShownIdNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EntryCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    NoticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionNoticeItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecognitionNoticeItems_RecognitionNotices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "RecognitionNotices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PanelExperts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Affiliation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PanelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PanelExperts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PanelExperts_RecognitionPanels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "RecognitionPanels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PanelVotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExpertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    PanelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PanelVotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PanelVotes_RecognitionPanels_PanelId",
                        column: x => x.PanelId,
                        principalTable: "RecognitionPanels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RosterMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    New = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Unchanged = table.Column<int>(type: "int", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterMonths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RosterMonths_RosterImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "RosterImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RosterSamples",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IdMask = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Month = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    FaultsJson = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RosterSamples_RosterImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "RosterImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StationKeepers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StationKeepers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StationKeepers_Stations_StationId",
                        column: x => x.StationId,
                        principalTable: "Stations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StationRooms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StationRooms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StationRooms_Stations_StationId",
                        column: x => x.StationId,
                        principalTable: "Stations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TalentPortraits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PutBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PutByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PutAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    IsByTalent = table.Column<bool>(type: "bit", nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EndedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentPortraits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TalentPortraits_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TalentPortraits_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TalentImportRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WroteJson = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    TakenBack = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentImportRows", x => new { x.ImportId, x.RowNumber });
                    table.ForeignKey(
                        name: "FK_TalentImportRows_TalentImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "TalentImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TalentImportSamples",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IdMask = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Employer = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NotesJson = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentImportSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TalentImportSamples_TalentImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "TalentImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BudgetChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PermitsShortfall = table.Column<bool>(type: "bit", nullable: false),
                    ReversalOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReservationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ProposedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DecidedByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DecisionReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    EntryNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetChanges", x => x.Id);
                    table.CheckConstraint("CK_BudgetChanges_Confirmed", "[State] <> 'Confirmed' OR ([DecidedByPerson] IS NOT NULL AND [EntryNumber] IS NOT NULL)");
                    table.CheckConstraint("CK_BudgetChanges_FourEyes", "[DecidedByPerson] <> [ProposedByPerson] AND [DecidedByPerson] <> [ProposedOnBehalfOf] AND [DecidedOnBehalfOf] <> [ProposedByPerson] AND [DecidedOnBehalfOf] <> [ProposedOnBehalfOf]");
                    table.ForeignKey(
                        name: "FK_BudgetChanges_BudgetLines_LineId",
                        column: x => x.LineId,
                        principalTable: "BudgetLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetPostings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    EntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetPostings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetPostings_BudgetEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "BudgetEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BudgetPostings_BudgetLines_LineId",
                        column: x => x.LineId,
                        principalTable: "BudgetLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BudgetReservationParts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Planned = table.Column<long>(type: "bigint", nullable: false),
                    Open = table.Column<long>(type: "bigint", nullable: false),
                    Paid = table.Column<long>(type: "bigint", nullable: false),
                    ReservationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetReservationParts", x => x.Id);
                    table.CheckConstraint("CK_BudgetReservationParts_Amounts", "[Open] >= 0 AND [Paid] >= 0 AND [Planned] >= 0");
                    table.ForeignKey(
                        name: "FK_BudgetReservationParts_BudgetReservations_ReservationId",
                        column: x => x.ReservationId,
                        principalTable: "BudgetReservations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Phone_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    Phone_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Mail_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    Mail_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    BySms = table.Column<bool>(type: "bit", nullable: false),
                    ByMail = table.Column<bool>(type: "bit", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Department = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    MustChangePassword = table.Column<bool>(type: "bit", nullable: false),
                    IsDisabled = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Accounts_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Accounts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByOffice = table.Column<bool>(type: "bit", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicantName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ApplicantInitials = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Limits_FormCheck = table.Column<int>(type: "int", nullable: false),
                    Limits_Correction = table.Column<int>(type: "int", nullable: false),
                    Class = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Project = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DeclaredElsewhere = table.Column<long>(type: "bigint", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    PromisedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    MeanScore = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    VotesFor = table.Column<int>(type: "int", nullable: true),
                    VotesCast = table.Column<int>(type: "int", nullable: true),
                    AwardedClass = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Contract_SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Contract_StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Contract_EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Contract_ServiceMonths = table.Column<int>(type: "int", nullable: true),
                    Contract_Tasks = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    CorrectBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Stop_Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Stop_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Stop_Paid = table.Column<long>(type: "bigint", nullable: true),
                    Stop_Recover = table.Column<long>(type: "bigint", nullable: true),
                    Stop_Cancelled = table.Column<long>(type: "bigint", nullable: true),
                    Stop_Exemption = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Naming_CertificateNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Naming_NamedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Naming_LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Naming_ShownName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Naming_Removal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Naming_RemovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_Limit = table.Column<int>(type: "int", nullable: true),
                    CorrectionDeadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    CorrectionDeadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    CorrectionDeadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SortsOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardCases_AwardCalls_CallId",
                        column: x => x.CallId,
                        principalTable: "AwardCalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardCases_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardCases_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerHeadcounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Insured = table.Column<int>(type: "int", nullable: false),
                    Graduates = table.Column<int>(type: "int", nullable: false),
                    Researchers = table.Column<int>(type: "int", nullable: false),
                    StatedBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerHeadcounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerHeadcounts_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Survivor = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Absorbed = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UndoneReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    UndoneByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerMerges_Employers_Absorbed",
                        column: x => x.Absorbed,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmployerMerges_Employers_Survivor",
                        column: x => x.Survivor,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerQualifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KindId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CertificateNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    StatedBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsChecked = table.Column<bool>(type: "bit", nullable: false),
                    CertificateId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerQualifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerQualifications_EmployerListEntries_KindId",
                        column: x => x.KindId,
                        principalTable: "EmployerListEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmployerQualifications_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmployerRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Wanted = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Qualification_KindId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Qualification_Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Qualification_CertificateNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Qualification_ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Qualification_ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Grounds = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ProofId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedFor = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    AnsweredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerRequests_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Employments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ContractEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeavingReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DepartureReportedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Post = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    IsDispatchedElsewhere = table.Column<bool>(type: "bit", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Employments_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Employments_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InsuranceMonths",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsPaid = table.Column<bool>(type: "bit", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsBackPayment = table.Column<bool>(type: "bit", nullable: false),
                    BackPaymentExplanation = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InsuranceMonths", x => new { x.PersonId, x.Month, x.EmployerId });
                    table.ForeignKey(
                        name: "FK_InsuranceMonths_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InsuranceMonths_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoanApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BankId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GuaranteeBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Asked = table.Column<long>(type: "bigint", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Business = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LoanFound = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Ceiling = table.Column<long>(type: "bigint", nullable: true),
                    Guaranteed = table.Column<long>(type: "bigint", nullable: true),
                    Credit = table.Column<long>(type: "bigint", nullable: true),
                    LoanContract = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Lent = table.Column<long>(type: "bigint", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ContractKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanApplications_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LoanApplications_GuaranteeBodies_GuaranteeBodyId",
                        column: x => x.GuaranteeBodyId,
                        principalTable: "GuaranteeBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LoanApplications_LoanBanks_BankId",
                        column: x => x.BankId,
                        principalTable: "LoanBanks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicantName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ApplicantInitials = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    CatalogueVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EntryCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Limits_Handling = table.Column<int>(type: "int", nullable: false),
                    Limits_Correction = table.Column<int>(type: "int", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    PromisedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Scores = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PanelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedLevel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ReapplyFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_Limit = table.Column<int>(type: "int", nullable: true),
                    CorrectionDeadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    CorrectionDeadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    CorrectionDeadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SortsOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecognitionApplications_CatalogueVersions_CatalogueVersionId",
                        column: x => x.CatalogueVersionId,
                        principalTable: "CatalogueVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionApplications_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecognitionApplications_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Course = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Child_Name = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Child_BornIn = table.Column<int>(type: "int", nullable: true),
                    Child_Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Child_SchoolNow = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SortsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnswerDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WasLate = table.Column<bool>(type: "bit", nullable: false),
                    IntakeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Voucher_Year = table.Column<int>(type: "int", nullable: true),
                    Voucher_Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Voucher_ValidThrough = table.Column<DateOnly>(type: "date", nullable: true),
                    Voucher_UsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Grade = table.Column<int>(type: "int", nullable: true),
                    WasCalledBack = table.Column<bool>(type: "bit", nullable: false),
                    OnceKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceRequests_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ServiceRequests_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ServiceRequests_ServiceItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ServiceItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FlatUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EstateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BuildingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Land = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Floor = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Terms_Area = table.Column<decimal>(type: "decimal(6,2)", precision: 6, scale: 2, nullable: true),
                    Terms_Rooms = table.Column<int>(type: "int", nullable: true),
                    Terms_MarketRent = table.Column<long>(type: "bigint", nullable: true),
                    Terms_CostPrice = table.Column<long>(type: "bigint", nullable: true),
                    Terms_MarketPrice = table.Column<long>(type: "bigint", nullable: true),
                    Terms_IsSaleable = table.Column<bool>(type: "bit", nullable: true),
                    ProposedTerms_Area = table.Column<decimal>(type: "decimal(6,2)", precision: 6, scale: 2, nullable: true),
                    ProposedTerms_Rooms = table.Column<int>(type: "int", nullable: true),
                    ProposedTerms_MarketRent = table.Column<long>(type: "bigint", nullable: true),
                    ProposedTerms_CostPrice = table.Column<long>(type: "bigint", nullable: true),
                    ProposedTerms_MarketPrice = table.Column<long>(type: "bigint", nullable: true),
                    ProposedTerms_IsSaleable = table.Column<bool>(type: "bit", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ChosenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatUnits_FlatBuildings_BuildingId",
                        column: x => x.BuildingId,
                        principalTable: "FlatBuildings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FlatUnits_FlatEstates_EstateId",
                        column: x => x.EstateId,
                        principalTable: "FlatEstates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterestListSettlements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Entry = table.Column<int>(type: "int", nullable: false),
                    Settlement = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterestListSettlements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterestListSettlements_InterestLists_ListId",
                        column: x => x.ListId,
                        principalTable: "InterestLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AdjustmentLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FromPostId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FromLeader = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Proposed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ProposedPostId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Grounds = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Match = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Matched = table.Column<int>(type: "int", nullable: true),
                    Load = table.Column<int>(type: "int", nullable: true),
                    Most = table.Column<int>(type: "int", nullable: true),
                    Choice = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PostId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HolderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Leader = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    FellAway = table.Column<bool>(type: "bit", nullable: false),
                    Overtaken = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdjustmentLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdjustmentLines_AdjustmentRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "AdjustmentRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdjustmentLines_LeaderPosts_FromPostId",
                        column: x => x.FromPostId,
                        principalTable: "LeaderPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdjustmentLines_LeaderPosts_PostId",
                        column: x => x.PostId,
                        principalTable: "LeaderPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdjustmentLines_LiaisonAssignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "LiaisonAssignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdjustmentLines_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LiaisonContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LeaderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Need = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    NeedWords = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    RecordBy = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    WithdrawnByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    WithdrawReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiaisonContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiaisonContacts_LiaisonAssignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "LiaisonAssignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LiaisonContacts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonMergeMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Row = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Kept = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonMergeMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonMergeMoves_PersonMerges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "PersonMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordCorrectionSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CorrectionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordCorrectionSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordCorrectionSteps_RecordCorrections_CorrectionId",
                        column: x => x.CorrectionId,
                        principalTable: "RecordCorrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TalentSharingSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    SharingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentSharingSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TalentSharingSteps_TalentSharings_SharingId",
                        column: x => x.SharingId,
                        principalTable: "TalentSharings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Title = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ItemName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Department = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    HowToObject = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    PolicyVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Names = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    TakenDownAfterDays = table.Column<int>(type: "int", nullable: false),
                    ObjectionDays = table.Column<int>(type: "int", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDayIsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    TakeDownOn = table.Column<DateOnly>(type: "date", nullable: true),
                    People = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    PublishedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ContentDigest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    ArchivedPage = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.CheckConstraint("CK_Notices_FourEyes", "[CheckedBy] IS NULL OR ([CheckedBy] <> [MadeBy] AND ([MadeOnBehalfOf] IS NULL OR [CheckedBy] <> [MadeOnBehalfOf]))");
                    table.ForeignKey(
                        name: "FK_Notices_PolicyVersions_PolicyVersionId",
                        column: x => x.PolicyVersionId,
                        principalTable: "PolicyVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfferRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PolicyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PolicyVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    LastMonth = table.Column<int>(type: "int", nullable: false),
                    AnswerDays = table.Column<int>(type: "int", nullable: false),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Quarter = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Result = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ReleasedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    DiscardedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DiscardedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DiscardReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferRounds_Policies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "Policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfferRounds_PolicyVersions_PolicyVersionId",
                        column: x => x.PolicyVersionId,
                        principalTable: "PolicyVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicySimulations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PolicyVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TermsDigest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    BasisId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Assumptions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    JobId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Result = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySimulations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicySimulations_PolicyVersions_PolicyVersionId",
                        column: x => x.PolicyVersionId,
                        principalTable: "PolicyVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StationBeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoomId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StationBeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StationBeds_StationRooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "StationRooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StationBeds_Stations_StationId",
                        column: x => x.StationId,
                        principalTable: "Stations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountRoles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountRoles_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PhoneCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Phone_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    Phone_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    TriesLeft = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PhoneCodes_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    AuthenticatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInSessions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WhatToDo = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reply = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardCorrections_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    IsUpgrade = table.Column<bool>(type: "bit", nullable: false),
                    Class = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Gross = table.Column<long>(type: "bigint", nullable: false),
                    Elsewhere = table.Column<long>(type: "bigint", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    SignersNeeded = table.Column<int>(type: "int", nullable: false),
                    LeaderNeeded = table.Column<bool>(type: "bit", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    IsCarried = table.Column<bool>(type: "bit", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardDecisions", x => x.Id);
                    table.CheckConstraint("CK_AwardDecisions_ThreePeople", "[SignersNeeded] >= CASE WHEN [Amount] >= 100000000 THEN 3 ELSE 2 END");
                    table.ForeignKey(
                        name: "FK_AwardDecisions_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardDrawnExperts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExpertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Affiliation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Exclusion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Place = table.Column<int>(type: "int", nullable: true),
                    Seat = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecusedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardDrawnExperts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardDrawnExperts_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardDraws",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Seed = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ListDigest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Commitment = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CommittedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommittedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Witness = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    OpenedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardDraws", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardDraws_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardEmployerChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    FormerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PayeesBefore = table.Column<int>(type: "int", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardEmployerChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardEmployerChanges_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardInspections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Report = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardInspections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardInspections_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardInspectors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardInspectors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardInspectors_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardInstalments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    When = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Voucher = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardInstalments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardInstalments_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardMaterials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardMaterials_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardMilestones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardMilestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardMilestones_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardMoneySteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    InstalmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Voucher = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardMoneySteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardMoneySteps_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardPayees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Account_BankName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Account_HolderName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Account_Number_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    Account_Number_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Account_LastFour = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    Grounds = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardPayees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardPayees_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardPhotos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardPhotos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardPhotos_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardRecoveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    RepaidTotal = table.Column<long>(type: "bigint", nullable: false),
                    HearingDays = table.Column<int>(type: "int", nullable: false),
                    NotifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HearingEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HearingEndIsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    Statement = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRecoveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardRecoveries_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardRecoveries_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardRecoveries_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardReportFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardReportFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardReportFiles_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Progress = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Spent = table.Column<long>(type: "bigint", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardReports_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardScores",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExpertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Opinion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardScores", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardScores_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Person = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    IsLeader = table.Column<bool>(type: "bit", nullable: false),
                    Opinion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardSignatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardSignatures_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardSignatures_People_OnBehalfOf",
                        column: x => x.OnBehalfOf,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardSignatures_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardSteps_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardTransfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    InstalmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Instalment = table.Column<int>(type: "int", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PayeeKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    BankName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    HolderName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    LastFour = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    AccountOwner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: false),
                    Account_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BankReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    IsLive = table.Column<bool>(type: "bit", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardTransfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardTransfers_AwardBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "AwardBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AwardTransfers_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardVerdicts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    Grade = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProperlySpent = table.Column<long>(type: "bigint", nullable: false),
                    Grounds = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    SettledByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    IsConfirmed = table.Column<bool>(type: "bit", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardVerdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardVerdicts_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardVotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrawId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExpertId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Choice = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ForOrdinal = table.Column<int>(type: "int", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardVotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardVotes_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EmployerMergeMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Row = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Kept = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployerMergeMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmployerMergeMoves_EmployerMerges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "EmployerMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanApplicants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsMarried = table.Column<bool>(type: "bit", nullable: false),
                    HasConsented = table.Column<bool>(type: "bit", nullable: false),
                    SpouseHasConsented = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanApplicants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanApplicants_LoanApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LoanApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LoanApplicants_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoanApplicationSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanApplicationSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanApplicationSteps_LoanApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LoanApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Loans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Extensions = table.Column<int>(type: "int", nullable: false),
                    RecalledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Proposal_Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Proposal_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Proposal_Amount = table.Column<long>(type: "bigint", nullable: true),
                    Proposal_ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BarredUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Drawn = table.Column<long>(type: "bigint", nullable: false),
                    Owed = table.Column<long>(type: "bigint", nullable: false),
                    Compensated = table.Column<long>(type: "bigint", nullable: false),
                    Claim = table.Column<long>(type: "bigint", nullable: false),
                    AnsweredFor = table.Column<long>(type: "bigint", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NextDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Loans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Loans_LoanApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LoanApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WhatToDo = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reply = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecognitionCorrections_RecognitionApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "RecognitionApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionProofs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecognitionProofs_RecognitionApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "RecognitionApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Recognitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PersonInitials = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CatalogueVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EntryCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Scores = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PanelId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CertificateNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    MidTermDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MidTermPassedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProposedReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ProposedWords = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedOnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recognitions", x => x.Id);
                    table.CheckConstraint("CK_Recognitions_LastDay", "[LastDay] <= [ValidTo]");
                    table.CheckConstraint("CK_Recognitions_Term", "[ValidFrom] <= [ValidTo]");
                    table.ForeignKey(
                        name: "FK_Recognitions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recognitions_RecognitionApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "RecognitionApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecognitionSteps_RecognitionApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "RecognitionApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceFiles_ServiceRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ServiceRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceOffers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Employer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Terms = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Taken = table.Column<bool>(type: "bit", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceOffers_ServiceRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ServiceRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Department = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Grade = table.Column<int>(type: "int", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Named = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceSteps_ServiceRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ServiceRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Done = table.Column<bool>(type: "bit", nullable: true),
                    Extension_Days = table.Column<int>(type: "int", nullable: true),
                    Extension_Granted = table.Column<bool>(type: "bit", nullable: true),
                    Suggested = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WasLate = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    GivenBackOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceTasks_ServiceRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ServiceRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FlatApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Household_IsMarried = table.Column<bool>(type: "bit", nullable: false),
                    Household_Children = table.Column<int>(type: "int", nullable: false),
                    Household_WorksInCompany = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Refusals = table.Column<int>(type: "int", nullable: false),
                    SentBackAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ChooseBy = table.Column<DateOnly>(type: "date", nullable: true),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublicUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BarredUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatApplications_FlatUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "FlatUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FlatApplications_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FlatUnitSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Terms_Area = table.Column<decimal>(type: "decimal(6,2)", precision: 6, scale: 2, nullable: true),
                    Terms_Rooms = table.Column<int>(type: "int", nullable: true),
                    Terms_MarketRent = table.Column<long>(type: "bigint", nullable: true),
                    Terms_CostPrice = table.Column<long>(type: "bigint", nullable: true),
                    Terms_MarketPrice = table.Column<long>(type: "bigint", nullable: true),
                    Terms_IsSaleable = table.Column<bool>(type: "bit", nullable: true),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatUnitSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatUnitSteps_FlatUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "FlatUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeaderPromises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GivenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GivenByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SettledByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    SettledWords = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaderPromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeaderPromises_LiaisonContacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "LiaisonContacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LeaderPromises_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LiaisonPhotos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiaisonPhotos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiaisonPhotos_LiaisonContacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "LiaisonContacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TalentIssues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Need = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RegisteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Department = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Grade = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LimitDays = table.Column<int>(type: "int", nullable: true),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SortsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnswerDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WasLate = table.Column<bool>(type: "bit", nullable: false),
                    Extension_Days = table.Column<int>(type: "int", nullable: true),
                    Extension_Granted = table.Column<bool>(type: "bit", nullable: true),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DropCause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TalentIssues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TalentIssues_LiaisonContacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "LiaisonContacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TalentIssues_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BenefitOffers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmploymentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FirstMonth = table.Column<int>(type: "int", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    Monthly = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Evidence = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BenefitOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BenefitOffers_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BenefitOffers_OfferRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "OfferRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BenefitOffers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicySimulationEffects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SimulationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Gains = table.Column<bool>(type: "bit", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Before = table.Column<long>(type: "bigint", nullable: false),
                    After = table.Column<long>(type: "bigint", nullable: false),
                    MonthlyBefore = table.Column<long>(type: "bigint", nullable: false),
                    MonthlyAfter = table.Column<long>(type: "bigint", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySimulationEffects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PolicySimulationEffects_PolicySimulations_SimulationId",
                        column: x => x.SimulationId,
                        principalTable: "PolicySimulations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BedOutages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BedOutages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BedOutages_StationBeds_BedId",
                        column: x => x.BedId,
                        principalTable: "StationBeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BedOutages_Stations_StationId",
                        column: x => x.StationId,
                        principalTable: "Stations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StationStays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Arrival = table.Column<DateOnly>(type: "date", nullable: false),
                    Departure = table.Column<DateOnly>(type: "date", nullable: false),
                    Guest_Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Guest_School = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Guest_Education = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Guest_GraduatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Guest_Intention = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtraOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BookedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    BookedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StationStays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StationStays_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StationStays_StationBeds_BedId",
                        column: x => x.BedId,
                        principalTable: "StationBeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StationStays_Stations_StationId",
                        column: x => x.StationId,
                        principalTable: "Stations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardRecoverySteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecoveryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRecoverySteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardRecoverySteps_AwardRecoveries_RecoveryId",
                        column: x => x.RecoveryId,
                        principalTable: "AwardRecoveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AwardRepayments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Voucher = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecoveryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRepayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardRepayments_AwardRecoveries_RecoveryId",
                        column: x => x.RecoveryId,
                        principalTable: "AwardRecoveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanInterests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    SubsidisedDays = table.Column<int>(type: "int", nullable: false),
                    Interest = table.Column<long>(type: "bigint", nullable: false),
                    Subsidy = table.Column<long>(type: "bigint", nullable: false),
                    Balance = table.Column<long>(type: "bigint", nullable: false),
                    LoanReceipt = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanInterests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanInterests_InterestLists_ListId",
                        column: x => x.ListId,
                        principalTable: "InterestLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LoanInterests_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LoanMovements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    TakesBack = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LoanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanMovements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanMovements_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LoanSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    LoanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoanSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LoanSteps_Loans_LoanId",
                        column: x => x.LoanId,
                        principalTable: "Loans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecognitionEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecognitionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecognitionEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecognitionEvents_Recognitions_RecognitionId",
                        column: x => x.RecognitionId,
                        principalTable: "Recognitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FlatApplicationSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FlatApplicationSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FlatApplicationSteps_FlatApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "FlatApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Planned_Sequence = table.Column<int>(type: "int", nullable: false),
                    Planned_From = table.Column<DateOnly>(type: "date", nullable: false),
                    Planned_Term = table.Column<int>(type: "int", nullable: false),
                    Planned_Unit = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Planned_Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LeaseRent = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Planned_MarketMonthly = table.Column<long>(type: "bigint", nullable: false),
                    TermMonths = table.Column<int>(type: "int", nullable: false),
                    Deposit = table.Column<long>(type: "bigint", nullable: false),
                    LeaseKeyList = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    MovedInOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Settlement_Deposit = table.Column<long>(type: "bigint", nullable: true),
                    Settlement_Credit = table.Column<long>(type: "bigint", nullable: true),
                    Settlement_OpenRent = table.Column<long>(type: "bigint", nullable: true),
                    Settlement_Deductions = table.Column<long>(type: "bigint", nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BarredUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Leases_FlatApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "FlatApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leases_FlatUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "FlatUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leases_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IssueHelp",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IssueId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WasLate = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    GivenBackOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueHelp", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueHelp_TalentIssues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "TalentIssues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IssueSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Department = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Days = table.Column<int>(type: "int", nullable: true),
                    Grounds = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Signer = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IssueId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueSteps_TalentIssues_IssueId",
                        column: x => x.IssueId,
                        principalTable: "TalentIssues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BenefitOfferSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    OfferId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BenefitOfferSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BenefitOfferSteps_BenefitOffers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "BenefitOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PolicyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfferId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmploymentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ConsentedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ConsentWording = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    PolicyVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Limits_Acceptance = table.Column<int>(type: "int", nullable: true),
                    Limits_Correction = table.Column<int>(type: "int", nullable: true),
                    Limits_FirstReview = table.Column<int>(type: "int", nullable: true),
                    Limits_JointReview = table.Column<int>(type: "int", nullable: true),
                    Limits_SecondReview = table.Column<int>(type: "int", nullable: true),
                    Limits_Approval = table.Column<int>(type: "int", nullable: true),
                    Limits_Publicity = table.Column<int>(type: "int", nullable: true),
                    Limits_Payment = table.Column<int>(type: "int", nullable: true),
                    Limits_Objection = table.Column<int>(type: "int", nullable: true),
                    Limits_AutomaticConfirmation = table.Column<int>(type: "int", nullable: true),
                    Limits_RecoveryHearing = table.Column<int>(type: "int", nullable: true),
                    ApplicantName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ApplicantInitials = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EmployerType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChecksRunAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    OpenDoubts = table.Column<int>(type: "int", nullable: false),
                    Holder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HolderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: true),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_Limit = table.Column<int>(type: "int", nullable: true),
                    CorrectionDeadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_DaysUsed = table.Column<int>(type: "int", nullable: true),
                    CorrectionDeadline_DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_IsProvisional = table.Column<bool>(type: "bit", nullable: true),
                    CorrectionDeadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionDeadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SortsOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyApplications_BenefitOffers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "BenefitOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubsidyApplications_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubsidyApplications_Employments_EmploymentId",
                        column: x => x.EmploymentId,
                        principalTable: "Employments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubsidyApplications_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubsidyApplications_Policies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "Policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BedNights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Night = table.Column<DateOnly>(type: "date", nullable: false),
                    StayId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OutageId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BedNights", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BedNights_BedOutages_OutageId",
                        column: x => x.OutageId,
                        principalTable: "BedOutages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BedNights_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BedNights_StationBeds_BedId",
                        column: x => x.BedId,
                        principalTable: "StationBeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BedNights_StationStays_StayId",
                        column: x => x.StayId,
                        principalTable: "StationStays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaySteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    BedId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StayId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaySteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaySteps_StationStays_StayId",
                        column: x => x.StayId,
                        principalTable: "StationStays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeaseRates",
                columns: table => new
                {
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    LeaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Term = table.Column<int>(type: "int", nullable: false),
                    Unit = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LeaseRent = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    MarketMonthly = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaseRates", x => new { x.LeaseId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_LeaseRates_Leases_LeaseId",
                        column: x => x.LeaseId,
                        principalTable: "Leases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeaseSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    LeaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeaseSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeaseSteps_Leases_LeaseId",
                        column: x => x.LeaseId,
                        principalTable: "Leases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Entitlements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PolicyVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PersonInitials = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EmployerType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    TownshipCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SuspendReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FirstInsuredMonth = table.Column<int>(type: "int", nullable: false),
                    WindowEnd = table.Column<int>(type: "int", nullable: false),
                    MaxMonths = table.Column<int>(type: "int", nullable: false),
                    Whole = table.Column<long>(type: "bigint", nullable: true),
                    Loan_PolicyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Loan_ContractKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Loan_Number = table.Column<int>(type: "int", nullable: true),
                    Loan_Loan = table.Column<string>(type: "nvarchar(2500)", maxLength: 2500, nullable: true),
                    Loan_Days = table.Column<int>(type: "int", nullable: true),
                    Loan_DaysBefore = table.Column<int>(type: "int", nullable: true),
                    Loan_BorneBefore = table.Column<long>(type: "bigint", nullable: true),
                    UsedMonths = table.Column<int>(type: "int", nullable: false),
                    LastMonth = table.Column<int>(type: "int", nullable: false),
                    AbsentMonths = table.Column<int>(type: "int", nullable: false),
                    AccruedTotal = table.Column<long>(type: "bigint", nullable: false),
                    PaidTotal = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entitlements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Entitlements_Employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "Employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entitlements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entitlements_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyAssessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PolicyVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Facts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Receipt = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    Digest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyAssessments_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Evidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RunAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Conclusion = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ConcludedBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyChecks_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WhatToDo = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reply = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyCorrections_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyFindings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    OwnsHome = table.Column<bool>(type: "bit", nullable: true),
                    Sum = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Loan = table.Column<string>(type: "nvarchar(2500)", maxLength: 2500, nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyFindings_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyHandOvers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HolderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    To = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ToPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyHandOvers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyHandOvers_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyJointQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    AnsweredByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredFor = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyJointQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyJointQuestions_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubsidyMaterials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidyMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidyMaterials_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubsidySteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Opinion = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    FactsDigest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubsidySteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubsidySteps_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccrualLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EntitlementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NoticeItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PaymentLineId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccrualLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccrualLines_Entitlements_EntitlementId",
                        column: x => x.EntitlementId,
                        principalTable: "Entitlements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoticeItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NoticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<int>(type: "int", nullable: false),
                    EntitlementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ShownName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ShownIdNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MonthFrom = table.Column<int>(type: "int", nullable: false),
                    MonthTo = table.Column<int>(type: "int", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoticeItems_Entitlements_EntitlementId",
                        column: x => x.EntitlementId,
                        principalTable: "Entitlements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoticeItems_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoticeItems_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoticeItems_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EntitlementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PersonInitials = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EmployerType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FirstInsuredMonth = table.Column<int>(type: "int", nullable: false),
                    FirstMonth = table.Column<int>(type: "int", nullable: false),
                    LastMonth = table.Column<int>(type: "int", nullable: false),
                    MonthlyAmount = table.Column<long>(type: "bigint", nullable: false),
                    MonthCount = table.Column<int>(type: "int", nullable: false),
                    CumulativeMonths = table.Column<int>(type: "int", nullable: false),
                    RemainingMonths = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    BankName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    HolderName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    LastFour = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Account_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: false),
                    Account_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BankReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    RetryReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentLines_Entitlements_EntitlementId",
                        column: x => x.EntitlementId,
                        principalTable: "Entitlements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentLines_PaymentBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "PaymentBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentLines_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentLines_SubsidyApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "SubsidyApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Recoveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    EntitlementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    RepaidTotal = table.Column<long>(type: "bigint", nullable: false),
                    NotifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HearingDays = table.Column<int>(type: "int", nullable: true),
                    HearingEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HearingEndIsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    Statement = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recoveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recoveries_Entitlements_EntitlementId",
                        column: x => x.EntitlementId,
                        principalTable: "Entitlements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recoveries_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnpaidMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EntitlementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Held = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnpaidMonths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnpaidMonths_AccrualRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "AccrualRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnpaidMonths_Entitlements_EntitlementId",
                        column: x => x.EntitlementId,
                        principalTable: "Entitlements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ListNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ListTitle = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Serial = table.Column<int>(type: "int", nullable: false),
                    About = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ShownName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    EmployerName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ObjectorName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Contact_Envelope = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                    Contact_Index = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    ContactMask = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Statement = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    LeadReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Deadline_Limit = table.Column<int>(type: "int", nullable: false),
                    Deadline_StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Deadline_RunningSince = table.Column<DateOnly>(type: "date", nullable: false),
                    Deadline_DaysUsed = table.Column<int>(type: "int", nullable: false),
                    Deadline_DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Deadline_IsProvisional = table.Column<bool>(type: "bit", nullable: false),
                    Deadline_PausedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Deadline_SortsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SortsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    AwardListId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NoticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objections", x => x.Id);
                    table.CheckConstraint("CK_Objections_Kind", "([Kind] = 'Payment' AND [NoticeId] IS NOT NULL AND [ItemId] IS NOT NULL) OR ([Kind] = 'Level' AND [ListId] IS NOT NULL AND [ApplicationId] IS NOT NULL) OR ([Kind] = 'Award' AND [AwardListId] IS NOT NULL AND [CaseId] IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Objections_AwardCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "AwardCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objections_AwardLists_AwardListId",
                        column: x => x.AwardListId,
                        principalTable: "AwardLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objections_NoticeItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "NoticeItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objections_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objections_RecognitionApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "RecognitionApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objections_RecognitionNotices_ListId",
                        column: x => x.ListId,
                        principalTable: "RecognitionNotices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentLineMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccrualLineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    IsLive = table.Column<bool>(type: "bit", nullable: false),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentLineMonths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentLineMonths_AccrualLines_AccrualLineId",
                        column: x => x.AccrualLineId,
                        principalTable: "AccrualLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentLineMonths_PaymentLines_LineId",
                        column: x => x.LineId,
                        principalTable: "PaymentLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccrualLineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployerType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RecoveryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryMonths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryMonths_AccrualLines_AccrualLineId",
                        column: x => x.AccrualLineId,
                        principalTable: "AccrualLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecoveryMonths_Recoveries_RecoveryId",
                        column: x => x.RecoveryId,
                        principalTable: "Recoveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecoverySteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecoveryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoverySteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoverySteps_Recoveries_RecoveryId",
                        column: x => x.RecoveryId,
                        principalTable: "Recoveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Repayments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Voucher = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecoveryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Repayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Repayments_Recoveries_RecoveryId",
                        column: x => x.RecoveryId,
                        principalTable: "Recoveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ObjectionEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObjectionEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObjectionEvidence_Objections_ObjectionId",
                        column: x => x.ObjectionId,
                        principalTable: "Objections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ObjectionSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ByPerson = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OnBehalfOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ObjectionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObjectionSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObjectionSteps_Objections_ObjectionId",
                        column: x => x.ObjectionId,
                        principalTable: "Objections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountEvents_Account_At",
                table: "AccountEvents",
                columns: new[] { "Account", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountEvents_At_Id",
                table: "AccountEvents",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountRoles_AccountId_Role",
                table: "AccountRoles",
                columns: new[] { "AccountId", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_DisplayName_Id",
                table: "Accounts",
                columns: new[] { "DisplayName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_EmployerId",
                table: "Accounts",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_PersonId",
                table: "Accounts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AccrualLines_EntitlementId_Month_Kind",
                table: "AccrualLines",
                columns: new[] { "EntitlementId", "Month", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccrualLines_NoticeItemId",
                table: "AccrualLines",
                column: "NoticeItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AccrualLines_PaymentLineId",
                table: "AccrualLines",
                column: "PaymentLineId");

            migrationBuilder.CreateIndex(
                name: "IX_AccrualLines_RunId",
                table: "AccrualLines",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_AccrualRunCounts_RunId_Reason",
                table: "AccrualRunCounts",
                columns: new[] { "RunId", "Reason" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccrualRuns_Month",
                table: "AccrualRuns",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_AccrualRuns_Number",
                table: "AccrualRuns",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentLines_AssignmentId",
                table: "AdjustmentLines",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentLines_FromPostId",
                table: "AdjustmentLines",
                column: "FromPostId");

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentLines_PersonId",
                table: "AdjustmentLines",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentLines_PostId",
                table: "AdjustmentLines",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentLines_RoundId_PersonId",
                table: "AdjustmentLines",
                columns: new[] { "RoundId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentRounds_ConfirmedYear",
                table: "AdjustmentRounds",
                column: "ConfirmedYear",
                unique: true,
                filter: "[ConfirmedYear] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentRounds_OnlyOne",
                table: "AdjustmentRounds",
                column: "OnlyOne",
                unique: true,
                filter: "[OnlyOne] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentRounds_State_HoldsFrom",
                table: "AdjustmentRounds",
                columns: new[] { "State", "HoldsFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_AdjustmentSteps_RoundId_Sequence",
                table: "AdjustmentSteps",
                columns: new[] { "RoundId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdmissionFigures_Year_At",
                table: "AdmissionFigures",
                columns: new[] { "Year", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardBankResults_BatchId_Sequence",
                table: "AwardBankResults",
                columns: new[] { "BatchId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardBatches_Number",
                table: "AwardBatches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardBatchSteps_BatchId_Sequence",
                table: "AwardBatchSteps",
                columns: new[] { "BatchId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardCalls_Number",
                table: "AwardCalls",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardCalls_State_ClosesOn",
                table: "AwardCalls",
                columns: new[] { "State", "ClosesOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_CallId",
                table: "AwardCases",
                column: "CallId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_CaseNumber",
                table: "AwardCases",
                column: "CaseNumber",
                unique: true,
                filter: "[CaseNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_EmployerId_Status",
                table: "AwardCases",
                columns: new[] { "EmployerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_Naming_CertificateNumber",
                table: "AwardCases",
                column: "Naming_CertificateNumber",
                unique: true,
                filter: "[Naming_CertificateNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_Naming_NamedOn_Naming_CertificateNumber",
                table: "AwardCases",
                columns: new[] { "Naming_NamedOn", "Naming_CertificateNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_PersonId",
                table: "AwardCases",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_SortsOn_CaseNumber",
                table: "AwardCases",
                columns: new[] { "SortsOn", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_Status_SortsOn_CaseNumber",
                table: "AwardCases",
                columns: new[] { "Status", "SortsOn", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCases_Status_SubmittedAt_Kind",
                table: "AwardCases",
                columns: new[] { "Status", "SubmittedAt", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardCorrections_CaseId",
                table: "AwardCorrections",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDecisions_CaseId_Sequence",
                table: "AwardDecisions",
                columns: new[] { "CaseId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardDrawnExperts_AccountId_Seat",
                table: "AwardDrawnExperts",
                columns: new[] { "AccountId", "Seat" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardDrawnExperts_CaseId",
                table: "AwardDrawnExperts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardDraws_CaseId_Sequence",
                table: "AwardDraws",
                columns: new[] { "CaseId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardEmployerChanges_CaseId_Sequence",
                table: "AwardEmployerChanges",
                columns: new[] { "CaseId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardExperts_AccountId",
                table: "AwardExperts",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardInspections_CaseId",
                table: "AwardInspections",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardInspectors_CaseId",
                table: "AwardInspectors",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardInstalments_CaseId_Number",
                table: "AwardInstalments",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardInstalments_State",
                table: "AwardInstalments",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_AwardInstalments_Voucher",
                table: "AwardInstalments",
                column: "Voucher",
                unique: true,
                filter: "[Voucher] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardListItems_CaseId",
                table: "AwardListItems",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardListItems_ListId",
                table: "AwardListItems",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardLists_Number",
                table: "AwardLists",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardLists_State_LastDay",
                table: "AwardLists",
                columns: new[] { "State", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardMaterials_CaseId",
                table: "AwardMaterials",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardMaterials_FileId",
                table: "AwardMaterials",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardMilestones_CaseId",
                table: "AwardMilestones",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardMoneySteps_CaseId_Sequence",
                table: "AwardMoneySteps",
                columns: new[] { "CaseId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardMoneySteps_InstalmentId_Round_Action",
                table: "AwardMoneySteps",
                columns: new[] { "InstalmentId", "Round", "Action" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardPayees_CaseId_Sequence",
                table: "AwardPayees",
                columns: new[] { "CaseId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardPhotos_CaseId",
                table: "AwardPhotos",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardPhotos_FileId",
                table: "AwardPhotos",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecoveries_CaseId",
                table: "AwardRecoveries",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecoveries_EmployerId",
                table: "AwardRecoveries",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecoveries_Number",
                table: "AwardRecoveries",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecoveries_PersonId",
                table: "AwardRecoveries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecoverySteps_RecoveryId_Sequence",
                table: "AwardRecoverySteps",
                columns: new[] { "RecoveryId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardRepayments_RecoveryId_Voucher",
                table: "AwardRepayments",
                columns: new[] { "RecoveryId", "Voucher" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardReportFiles_CaseId",
                table: "AwardReportFiles",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardReportFiles_FileId",
                table: "AwardReportFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardReports_CaseId_Year",
                table: "AwardReports",
                columns: new[] { "CaseId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardScores_CaseId",
                table: "AwardScores",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardScores_DrawId_ExpertId",
                table: "AwardScores",
                columns: new[] { "DrawId", "ExpertId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardSignatures_CaseId",
                table: "AwardSignatures",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardSignatures_DecisionId_Person",
                table: "AwardSignatures",
                columns: new[] { "DecisionId", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardSignatures_OnBehalfOf",
                table: "AwardSignatures",
                column: "OnBehalfOf");

            migrationBuilder.CreateIndex(
                name: "IX_AwardSignatures_Person",
                table: "AwardSignatures",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_AwardSteps_CaseId_Round_From",
                table: "AwardSteps",
                columns: new[] { "CaseId", "Round", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardTransfers_BatchId_Number",
                table: "AwardTransfers",
                columns: new[] { "BatchId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardTransfers_CaseId",
                table: "AwardTransfers",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardTransfers_InstalmentId",
                table: "AwardTransfers",
                column: "InstalmentId",
                unique: true,
                filter: "[IsLive] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_AwardVerdicts_CaseId",
                table: "AwardVerdicts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardVotes_CallId_ExpertId_ForOrdinal",
                table: "AwardVotes",
                columns: new[] { "CallId", "ExpertId", "ForOrdinal" },
                unique: true,
                filter: "[ForOrdinal] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AwardVotes_CaseId",
                table: "AwardVotes",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardVotes_DrawId_ExpertId",
                table: "AwardVotes",
                columns: new[] { "DrawId", "ExpertId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankResults_BatchId_Sequence",
                table: "BankResults",
                columns: new[] { "BatchId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BedNights_BedId_Night",
                table: "BedNights",
                columns: new[] { "BedId", "Night" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BedNights_OutageId",
                table: "BedNights",
                column: "OutageId");

            migrationBuilder.CreateIndex(
                name: "IX_BedNights_PersonId_Night",
                table: "BedNights",
                columns: new[] { "PersonId", "Night" },
                unique: true,
                filter: "[PersonId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BedNights_StationId_Night",
                table: "BedNights",
                columns: new[] { "StationId", "Night" });

            migrationBuilder.CreateIndex(
                name: "IX_BedNights_StayId",
                table: "BedNights",
                column: "StayId");

            migrationBuilder.CreateIndex(
                name: "IX_BedOutages_BedId",
                table: "BedOutages",
                column: "BedId");

            migrationBuilder.CreateIndex(
                name: "IX_BedOutages_StationId_Until",
                table: "BedOutages",
                columns: new[] { "StationId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_BenefitOffers_EmployerId_State",
                table: "BenefitOffers",
                columns: new[] { "EmployerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_BenefitOffers_PersonId_RoundId",
                table: "BenefitOffers",
                columns: new[] { "PersonId", "RoundId" });

            migrationBuilder.CreateIndex(
                name: "IX_BenefitOffers_RoundId_EmployerId",
                table: "BenefitOffers",
                columns: new[] { "RoundId", "EmployerId" });

            migrationBuilder.CreateIndex(
                name: "IX_BenefitOffers_RoundId_State_Id",
                table: "BenefitOffers",
                columns: new[] { "RoundId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BenefitOfferSteps_OfferId_Sequence",
                table: "BenefitOfferSteps",
                columns: new[] { "OfferId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetChanges_LineId",
                table: "BudgetChanges",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetChanges_State_ProposedAt",
                table: "BudgetChanges",
                columns: new[] { "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEntries_Number",
                table: "BudgetEntries",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEntries_ReversalOf",
                table: "BudgetEntries",
                column: "ReversalOf",
                unique: true,
                filter: "[ReversalOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetItems_Code",
                table: "BudgetItems",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_ItemId_Year_Layer",
                table: "BudgetLines",
                columns: new[] { "ItemId", "Year", "Layer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetLines_Year",
                table: "BudgetLines",
                column: "Year");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetPostings_CaseId",
                table: "BudgetPostings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetPostings_EntryId_Sequence",
                table: "BudgetPostings",
                columns: new[] { "EntryId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetPostings_LineId_Account",
                table: "BudgetPostings",
                columns: new[] { "LineId", "Account" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetProofFaults_RunId_Sequence",
                table: "BudgetProofFaults",
                columns: new[] { "RunId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetProofRuns_StartedAt",
                table: "BudgetProofRuns",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetReservationParts_ReservationId_Year",
                table: "BudgetReservationParts",
                columns: new[] { "ReservationId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetReservations_CaseId",
                table: "BudgetReservations",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BudgetReservations_ItemId_CaseNumber",
                table: "BudgetReservations",
                columns: new[] { "ItemId", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetReservations_ItemId_State_ApprovedAt",
                table: "BudgetReservations",
                columns: new[] { "ItemId", "State", "ApprovedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetRules_ItemId_Sequence",
                table: "BudgetRules",
                columns: new[] { "ItemId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_CalendarYear_Date",
                table: "CalendarDays",
                columns: new[] { "CalendarYear", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarMovedDeadlines_CalendarYear",
                table: "CalendarMovedDeadlines",
                column: "CalendarYear");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueVersions_EffectiveFrom",
                table: "CatalogueVersions",
                column: "EffectiveFrom");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueVersions_Number",
                table: "CatalogueVersions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_Staff",
                table: "ConflictsOfInterest",
                column: "Staff");

            migrationBuilder.CreateIndex(
                name: "IX_Credentials_PersonId_Kind",
                table: "Credentials",
                columns: new[] { "PersonId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_LastDay_To",
                table: "Delegations",
                columns: new[] { "LastDay", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Educations_PersonId",
                table: "Educations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Educations_School",
                table: "Educations",
                column: "School");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerHeadcounts_EmployerId_Year",
                table: "EmployerHeadcounts",
                columns: new[] { "EmployerId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerListEntries_List_Name",
                table: "EmployerListEntries",
                columns: new[] { "List", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmployerMergeMoves_MergeId_Kind",
                table: "EmployerMergeMoves",
                columns: new[] { "MergeId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_EmployerMerges_Absorbed",
                table: "EmployerMerges",
                column: "Absorbed");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerMerges_Survivor",
                table: "EmployerMerges",
                column: "Survivor");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerQualifications_EmployerId",
                table: "EmployerQualifications",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerQualifications_KindId",
                table: "EmployerQualifications",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerRequests_EmployerId",
                table: "EmployerRequests",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_EmployerRequests_Number",
                table: "EmployerRequests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmployerRequests_State_Number",
                table: "EmployerRequests",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Employers_ChainId",
                table: "Employers",
                column: "ChainId");

            migrationBuilder.CreateIndex(
                name: "IX_Employers_CreditCode",
                table: "Employers",
                column: "CreditCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employers_MergedInto",
                table: "Employers",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_Employers_NameInitials",
                table: "Employers",
                column: "NameInitials");

            migrationBuilder.CreateIndex(
                name: "IX_Employments_EmployerId_LeftOn",
                table: "Employments",
                columns: new[] { "EmployerId", "LeftOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Employments_PersonId",
                table: "Employments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_ApplicationId",
                table: "Entitlements",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_CaseNumber",
                table: "Entitlements",
                column: "CaseNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_EmployerId",
                table: "Entitlements",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_Loan_PolicyId_Loan_ContractKey_Loan_Number",
                table: "Entitlements",
                columns: new[] { "Loan_PolicyId", "Loan_ContractKey", "Loan_Number" },
                unique: true,
                filter: "[Loan_PolicyId] IS NOT NULL AND [Loan_ContractKey] IS NOT NULL AND [Loan_Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_PersonId",
                table: "Entitlements",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_PersonInitials",
                table: "Entitlements",
                column: "PersonInitials");

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_State_Id",
                table: "Entitlements",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FlatApplications_Number",
                table: "FlatApplications",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatApplications_PersonId",
                table: "FlatApplications",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FlatApplications_Status_Number",
                table: "FlatApplications",
                columns: new[] { "Status", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_FlatApplications_UnitId",
                table: "FlatApplications",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_FlatApplicationSteps_ApplicationId_Sequence",
                table: "FlatApplicationSteps",
                columns: new[] { "ApplicationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatBuildings_EstateId_Name",
                table: "FlatBuildings",
                columns: new[] { "EstateId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatDrawEntries_Application",
                table: "FlatDrawEntries",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_FlatDrawEntries_DrawId_Application",
                table: "FlatDrawEntries",
                columns: new[] { "DrawId", "Application" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatDrawOpenings_DrawId",
                table: "FlatDrawOpenings",
                column: "DrawId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatDraws_Number",
                table: "FlatDraws",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatDraws_RepeatsId",
                table: "FlatDraws",
                column: "RepeatsId",
                unique: true,
                filter: "[RepeatsId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FlatRuleDecisions_ConfirmedFrom",
                table: "FlatRuleDecisions",
                column: "ConfirmedFrom",
                unique: true,
                filter: "[ConfirmedFrom] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FlatRuleDecisions_RuleId",
                table: "FlatRuleDecisions",
                column: "RuleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatUnits_BuildingId_Number",
                table: "FlatUnits",
                columns: new[] { "BuildingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FlatUnits_EstateId_Status",
                table: "FlatUnits",
                columns: new[] { "EstateId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_FlatUnits_ProposedAt",
                table: "FlatUnits",
                column: "ProposedAt",
                filter: "[ProposedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FlatUnits_Status",
                table: "FlatUnits",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_FlatUnitSteps_UnitId_Sequence",
                table: "FlatUnitSteps",
                columns: new[] { "UnitId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FundsNotices_ItemId_Year",
                table: "FundsNotices",
                columns: new[] { "ItemId", "Year" },
                unique: true,
                filter: "[State] IN ('Draft', 'Published')");

            migrationBuilder.CreateIndex(
                name: "IX_FundsNotices_Number",
                table: "FundsNotices",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FundsNotices_State_PublishedAt",
                table: "FundsNotices",
                columns: new[] { "State", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeClerks_AccountId",
                table: "GuaranteeClerks",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeClerks_BodyId",
                table: "GuaranteeClerks",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_InsuranceMonths_EmployerId_Month",
                table: "InsuranceMonths",
                columns: new[] { "EmployerId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_InterestLists_BankId_From",
                table: "InterestLists",
                columns: new[] { "BankId", "From" },
                unique: true,
                filter: "[GaveWayAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_InterestLists_SentAt",
                table: "InterestLists",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_InterestListSettlements_ListId_Sequence",
                table: "InterestListSettlements",
                columns: new[] { "ListId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_Number",
                table: "IssuedDocuments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_ReplacesId",
                table: "IssuedDocuments",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedDocuments_SubjectKind_SubjectId",
                table: "IssuedDocuments",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_IssueHelp_Department_AnsweredOn",
                table: "IssueHelp",
                columns: new[] { "Department", "AnsweredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_IssueHelp_IssueId_Department",
                table: "IssueHelp",
                columns: new[] { "IssueId", "Department" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_FileId",
                table: "IssueSteps",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueSteps_IssueId_Sequence",
                table: "IssueSteps",
                columns: new[] { "IssueId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_Alone",
                table: "Jobs",
                column: "Alone",
                unique: true,
                filter: "[Alone] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_OwnerId_CreatedAt",
                table: "Jobs",
                columns: new[] { "OwnerId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Jobs_State_CreatedAt",
                table: "Jobs",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LeaderPosts_HolderId",
                table: "LeaderPosts",
                column: "HolderId",
                unique: true,
                filter: "[ClosedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LeaderPosts_OfficerId",
                table: "LeaderPosts",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_LeaderPostSteps_PostId_Sequence",
                table: "LeaderPostSteps",
                columns: new[] { "PostId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LeaderPromises_ContactId",
                table: "LeaderPromises",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_LeaderPromises_PersonId_State_DueOn",
                table: "LeaderPromises",
                columns: new[] { "PersonId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Leases_ApplicationId",
                table: "Leases",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Leases_Number",
                table: "Leases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Leases_PersonId",
                table: "Leases",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Leases_Status_Number",
                table: "Leases",
                columns: new[] { "Status", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Leases_UnitId",
                table: "Leases",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_LeaseSteps_LeaseId_Sequence",
                table: "LeaseSteps",
                columns: new[] { "LeaseId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonAssignments_PersonId_From",
                table: "LiaisonAssignments",
                columns: new[] { "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonAssignments_PostId_To",
                table: "LiaisonAssignments",
                columns: new[] { "PostId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonAssignments_Running",
                table: "LiaisonAssignments",
                column: "PersonId",
                unique: true,
                filter: "[To] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonCirculars_Year_Number",
                table: "LiaisonCirculars",
                columns: new[] { "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonContacts_AssignmentId",
                table: "LiaisonContacts",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonContacts_On",
                table: "LiaisonContacts",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonContacts_PersonId_On",
                table: "LiaisonContacts",
                columns: new[] { "PersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonPhotos_ContactId",
                table: "LiaisonPhotos",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonPhotos_FileId",
                table: "LiaisonPhotos",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonRules_EffectiveFrom",
                table: "LiaisonRules",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplicants_ApplicationId_Sequence",
                table: "LoanApplicants",
                columns: new[] { "ApplicationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplicants_PersonId",
                table: "LoanApplicants",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplications_BankId_ContractKey",
                table: "LoanApplications",
                columns: new[] { "BankId", "ContractKey" },
                unique: true,
                filter: "[ContractKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplications_BankId_Status_Number",
                table: "LoanApplications",
                columns: new[] { "BankId", "Status", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplications_EmployerId",
                table: "LoanApplications",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplications_GuaranteeBodyId_Status_Number",
                table: "LoanApplications",
                columns: new[] { "GuaranteeBodyId", "Status", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplications_Number",
                table: "LoanApplications",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplications_SignedOn",
                table: "LoanApplications",
                column: "SignedOn");

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplications_Status_Number",
                table: "LoanApplications",
                columns: new[] { "Status", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanApplicationSteps_ApplicationId_Sequence",
                table: "LoanApplicationSteps",
                columns: new[] { "ApplicationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoanBankClerks_AccountId",
                table: "LoanBankClerks",
                column: "AccountId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoanBankClerks_BankId",
                table: "LoanBankClerks",
                column: "BankId");

            migrationBuilder.CreateIndex(
                name: "IX_LoanInterests_ListId",
                table: "LoanInterests",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_LoanInterests_LoanId_From",
                table: "LoanInterests",
                columns: new[] { "LoanId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoanMovements_LoanId_Sequence",
                table: "LoanMovements",
                columns: new[] { "LoanId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LoanRules_EffectiveFrom",
                table: "LoanRules",
                column: "EffectiveFrom",
                unique: true,
                filter: "[DiscardedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Loans_ApplicationId",
                table: "Loans",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Loans_Status_NextDueOn",
                table: "Loans",
                columns: new[] { "Status", "NextDueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LoanSteps_LoanId_Sequence",
                table: "LoanSteps",
                columns: new[] { "LoanId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MessageRules_EffectiveFrom",
                table: "MessageRules",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NoticeItems_ApplicationId",
                table: "NoticeItems",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeItems_EntitlementId",
                table: "NoticeItems",
                column: "EntitlementId");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeItems_NoticeId_Serial",
                table: "NoticeItems",
                columns: new[] { "NoticeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeItems_PersonId",
                table: "NoticeItems",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_MadeAt",
                table: "Notices",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Number",
                table: "Notices",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PolicyVersionId",
                table: "Notices",
                column: "PolicyVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_LastDay",
                table: "Notices",
                columns: new[] { "State", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_TakeDownOn",
                table: "Notices",
                columns: new[] { "State", "TakeDownOn" });

            migrationBuilder.CreateIndex(
                name: "IX_NumberExports_AskedBy_AskedAt",
                table: "NumberExports",
                columns: new[] { "AskedBy", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_NumberExports_Number",
                table: "NumberExports",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NumberExports_State_AskedAt",
                table: "NumberExports",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_NumberExports_State_ExpiresAt",
                table: "NumberExports",
                columns: new[] { "State", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ObjectionEvidence_ObjectionId",
                table: "ObjectionEvidence",
                column: "ObjectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_ApplicationId",
                table: "Objections",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_AwardListId",
                table: "Objections",
                column: "AwardListId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_CaseId",
                table: "Objections",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_ItemId",
                table: "Objections",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_ListId",
                table: "Objections",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_NoticeId",
                table: "Objections",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_Number",
                table: "Objections",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Objections_SortsOn_Number",
                table: "Objections",
                columns: new[] { "SortsOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Objections_State_SortsOn_Number",
                table: "Objections",
                columns: new[] { "State", "SortsOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ObjectionSteps_ObjectionId",
                table: "ObjectionSteps",
                column: "ObjectionId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferRounds_Number",
                table: "OfferRounds",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfferRounds_PolicyId_Quarter",
                table: "OfferRounds",
                columns: new[] { "PolicyId", "Quarter" },
                unique: true,
                filter: "[Quarter] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfferRounds_PolicyVersionId",
                table: "OfferRounds",
                column: "PolicyVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferRounds_State_AnswerBy",
                table: "OfferRounds",
                columns: new[] { "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Failed",
                table: "Outbox",
                column: "CreatedAt",
                filter: "[SentAt] IS NULL AND [NextAttemptAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_NextAttemptAt_IsUrgent",
                table: "Outbox",
                columns: new[] { "NextAttemptAt", "IsUrgent" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt",
                table: "Outbox",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_PanelExperts_PanelId",
                table: "PanelExperts",
                column: "PanelId");

            migrationBuilder.CreateIndex(
                name: "IX_PanelVotes_PanelId_ApplicationId_ExpertId",
                table: "PanelVotes",
                columns: new[] { "PanelId", "ApplicationId", "ExpertId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentBatches_Number",
                table: "PaymentBatches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentBatchSteps_BatchId_Sequence",
                table: "PaymentBatchSteps",
                columns: new[] { "BatchId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLineMonths_AccrualLineId",
                table: "PaymentLineMonths",
                column: "AccrualLineId",
                unique: true,
                filter: "[IsLive] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLineMonths_LineId",
                table: "PaymentLineMonths",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLines_Account_Index",
                table: "PaymentLines",
                column: "Account_Index");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLines_ApplicationId",
                table: "PaymentLines",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLines_BatchId_Number",
                table: "PaymentLines",
                columns: new[] { "BatchId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLines_EntitlementId",
                table: "PaymentLines",
                column: "EntitlementId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLines_PersonId",
                table: "PaymentLines",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentLines_State_Id",
                table: "PaymentLines",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_BankAccount_Number_Index",
                table: "People",
                column: "BankAccount_Number_Index");

            migrationBuilder.CreateIndex(
                name: "IX_People_IdNumber_Index",
                table: "People",
                column: "IdNumber_Index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Likeness",
                table: "People",
                column: "Likeness");

            migrationBuilder.CreateIndex(
                name: "IX_People_MergedInto",
                table: "People",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_People_NameInitials_Id",
                table: "People",
                columns: new[] { "NameInitials", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Phone_Index",
                table: "People",
                column: "Phone_Index");

            migrationBuilder.CreateIndex(
                name: "IX_People_Source_Id",
                table: "People",
                columns: new[] { "Source", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Standing_Id",
                table: "People",
                columns: new[] { "Standing", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Team_Id",
                table: "People",
                columns: new[] { "Team", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalDataAccesses_Subject_At",
                table: "PersonalDataAccesses",
                columns: new[] { "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonDocuments_Number_Index",
                table: "PersonDocuments",
                column: "Number_Index");

            migrationBuilder.CreateIndex(
                name: "IX_PersonDocuments_PersonId",
                table: "PersonDocuments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMergeMoves_MergeId_Kind",
                table: "PersonMergeMoves",
                columns: new[] { "MergeId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonMerges_Absorbed",
                table: "PersonMerges",
                column: "Absorbed");

            migrationBuilder.CreateIndex(
                name: "IX_PersonMerges_State_At",
                table: "PersonMerges",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonMerges_Survivor",
                table: "PersonMerges",
                column: "Survivor");

            migrationBuilder.CreateIndex(
                name: "IX_PersonNameGrams_PersonId",
                table: "PersonNameGrams",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonSuspicions_First_Second",
                table: "PersonSuspicions",
                columns: new[] { "First", "Second" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonSuspicions_Second",
                table: "PersonSuspicions",
                column: "Second");

            migrationBuilder.CreateIndex(
                name: "IX_PersonSuspicions_State_Id",
                table: "PersonSuspicions",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCodes_AccountId",
                table: "PhoneCodes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_PhoneCodes_EndsAt",
                table: "PhoneCodes",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Code",
                table: "Policies",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicySimulationEffects_SimulationId_Gains_Size_Id",
                table: "PolicySimulationEffects",
                columns: new[] { "SimulationId", "Gains", "Size", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicySimulations_PolicyVersionId_StartedAt",
                table: "PolicySimulations",
                columns: new[] { "PolicyVersionId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicySteps_PolicyId_At",
                table: "PolicySteps",
                columns: new[] { "PolicyId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyVersions_PolicyId_EffectiveFrom",
                table: "PolicyVersions",
                columns: new[] { "PolicyId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalMessages_To_WrittenAt_Id",
                table: "PortalMessages",
                columns: new[] { "To", "WrittenAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalMessages_Unread",
                table: "PortalMessages",
                column: "To",
                filter: "[ReadAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PublicPayrollSpells_PersonId",
                table: "PublicPayrollSpells",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RateLimits_EndsAt",
                table: "RateLimits",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionApplications_CaseNumber",
                table: "RecognitionApplications",
                column: "CaseNumber",
                unique: true,
                filter: "[CaseNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionApplications_CatalogueVersionId",
                table: "RecognitionApplications",
                column: "CatalogueVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionApplications_EmployerId_Status",
                table: "RecognitionApplications",
                columns: new[] { "EmployerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionApplications_PersonId",
                table: "RecognitionApplications",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionApplications_StartedBy",
                table: "RecognitionApplications",
                column: "StartedBy");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionApplications_Status_SortsOn_CaseNumber",
                table: "RecognitionApplications",
                columns: new[] { "Status", "SortsOn", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionCorrections_ApplicationId",
                table: "RecognitionCorrections",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionEvents_RecognitionId_Sequence",
                table: "RecognitionEvents",
                columns: new[] { "RecognitionId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionNoticeItems_ApplicationId",
                table: "RecognitionNoticeItems",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionNoticeItems_NoticeId",
                table: "RecognitionNoticeItems",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionNotices_Number",
                table: "RecognitionNotices",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionNotices_State_LastDay",
                table: "RecognitionNotices",
                columns: new[] { "State", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionPanels_HeldOn",
                table: "RecognitionPanels",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionPanels_Number",
                table: "RecognitionPanels",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionProofs_ApplicationId",
                table: "RecognitionProofs",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionProofs_FileId",
                table: "RecognitionProofs",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Recognitions_ApplicationId",
                table: "Recognitions",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Recognitions_CertificateNumber",
                table: "Recognitions",
                column: "CertificateNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Recognitions_Level_PersonId_ValidFrom_LastDay",
                table: "Recognitions",
                columns: new[] { "Level", "PersonId", "ValidFrom", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Recognitions_PersonId_ValidFrom",
                table: "Recognitions",
                columns: new[] { "PersonId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Recognitions_State_Level_ValidFrom",
                table: "Recognitions",
                columns: new[] { "State", "Level", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_RecognitionSteps_ApplicationId_Round_From",
                table: "RecognitionSteps",
                columns: new[] { "ApplicationId", "Round", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordCorrections_Number",
                table: "RecordCorrections",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordCorrections_OpenKey",
                table: "RecordCorrections",
                column: "OpenKey",
                unique: true,
                filter: "[OpenKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RecordCorrections_PersonId",
                table: "RecordCorrections",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RecordCorrections_State_AskedAt_Id",
                table: "RecordCorrections",
                columns: new[] { "State", "AskedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordCorrectionSteps_CorrectionId_Sequence",
                table: "RecordCorrectionSteps",
                columns: new[] { "CorrectionId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Recoveries_EntitlementId",
                table: "Recoveries",
                column: "EntitlementId");

            migrationBuilder.CreateIndex(
                name: "IX_Recoveries_Number",
                table: "Recoveries",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Recoveries_PersonId",
                table: "Recoveries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Recoveries_State_Id",
                table: "Recoveries",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryMonths_AccrualLineId",
                table: "RecoveryMonths",
                column: "AccrualLineId");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryMonths_RecoveryId",
                table: "RecoveryMonths",
                column: "RecoveryId");

            migrationBuilder.CreateIndex(
                name: "IX_RecoverySteps_RecoveryId_Sequence",
                table: "RecoverySteps",
                columns: new[] { "RecoveryId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegisterChanges_Subject_SubjectId_At",
                table: "RegisterChanges",
                columns: new[] { "Subject", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_SubjectId_Subject_DueOn_To",
                table: "Reminders",
                columns: new[] { "SubjectId", "Subject", "DueOn", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Repayments_RecoveryId_Voucher",
                table: "Repayments",
                columns: new[] { "RecoveryId", "Voucher" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RosterImports_Sha256",
                table: "RosterImports",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_RosterImports_UploadedAt",
                table: "RosterImports",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RosterMonths_ImportId",
                table: "RosterMonths",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_RosterSamples_ImportId_Outcome_RowNumber",
                table: "RosterSamples",
                columns: new[] { "ImportId", "Outcome", "RowNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Owner_List_Name",
                table: "SavedViews",
                columns: new[] { "Owner", "List", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceFiles_FileId",
                table: "ServiceFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceFiles_RequestId",
                table: "ServiceFiles",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceItems_Code_EffectiveFrom",
                table: "ServiceItems",
                columns: new[] { "Code", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceOffers_RequestId_Number",
                table: "ServiceOffers",
                columns: new[] { "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_EmployerId_StartedAt",
                table: "ServiceRequests",
                columns: new[] { "EmployerId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_ItemId",
                table: "ServiceRequests",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_Number",
                table: "ServiceRequests",
                column: "Number",
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_OnceKey",
                table: "ServiceRequests",
                column: "OnceKey",
                unique: true,
                filter: "[OnceKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_PersonId_StartedAt",
                table: "ServiceRequests",
                columns: new[] { "PersonId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_SortsOn_Number",
                table: "ServiceRequests",
                columns: new[] { "SortsOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_Status",
                table: "ServiceRequests",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_SubmittedAt",
                table: "ServiceRequests",
                column: "SubmittedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceSteps_RequestId_Sequence",
                table: "ServiceSteps",
                columns: new[] { "RequestId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceTasks_Department_AnsweredOn",
                table: "ServiceTasks",
                columns: new[] { "Department", "AnsweredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ServiceTasks_RequestId_Department",
                table: "ServiceTasks",
                columns: new[] { "RequestId", "Department" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_AccountId",
                table: "SignInSessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_EndsAt",
                table: "SignInSessions",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_StationBeds_RoomId",
                table: "StationBeds",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_StationBeds_StationId_Number",
                table: "StationBeds",
                columns: new[] { "StationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StationKeepers_AccountId",
                table: "StationKeepers",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_StationKeepers_StationId",
                table: "StationKeepers",
                column: "StationId");

            migrationBuilder.CreateIndex(
                name: "IX_StationRooms_StationId_Number",
                table: "StationRooms",
                columns: new[] { "StationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StationRules_EffectiveFrom",
                table: "StationRules",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StationStays_BedId",
                table: "StationStays",
                column: "BedId");

            migrationBuilder.CreateIndex(
                name: "IX_StationStays_Number",
                table: "StationStays",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StationStays_PersonId_Arrival",
                table: "StationStays",
                columns: new[] { "PersonId", "Arrival" });

            migrationBuilder.CreateIndex(
                name: "IX_StationStays_StationId_Arrival",
                table: "StationStays",
                columns: new[] { "StationId", "Arrival" });

            migrationBuilder.CreateIndex(
                name: "IX_StationStays_Status_Arrival",
                table: "StationStays",
                columns: new[] { "Status", "Arrival" });

            migrationBuilder.CreateIndex(
                name: "IX_StaySteps_StayId_Sequence",
                table: "StaySteps",
                columns: new[] { "StayId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_StorageName",
                table: "StoredFiles",
                column: "StorageName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_SubjectKind_SubjectId",
                table: "StoredFiles",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_ApplicantInitials",
                table: "SubsidyApplications",
                column: "ApplicantInitials");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_CaseNumber",
                table: "SubsidyApplications",
                column: "CaseNumber",
                unique: true,
                filter: "[CaseNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_EmployerId_Status",
                table: "SubsidyApplications",
                columns: new[] { "EmployerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_EmploymentId",
                table: "SubsidyApplications",
                column: "EmploymentId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_OfferId",
                table: "SubsidyApplications",
                column: "OfferId",
                unique: true,
                filter: "[OfferId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_PersonId",
                table: "SubsidyApplications",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_PolicyId_Status_SortsOn_CaseNumber",
                table: "SubsidyApplications",
                columns: new[] { "PolicyId", "Status", "SortsOn", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_PolicyVersionId_CaseNumber",
                table: "SubsidyApplications",
                columns: new[] { "PolicyVersionId", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_StartedBy",
                table: "SubsidyApplications",
                column: "StartedBy");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_Status_SortsOn_CaseNumber",
                table: "SubsidyApplications",
                columns: new[] { "Status", "SortsOn", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyApplications_TownshipCode_Status_SortsOn_CaseNumber",
                table: "SubsidyApplications",
                columns: new[] { "TownshipCode", "Status", "SortsOn", "CaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyAssessments_ApplicationId",
                table: "SubsidyAssessments",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyAssessments_Number",
                table: "SubsidyAssessments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyChecks_ApplicationId",
                table: "SubsidyChecks",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyCorrections_ApplicationId",
                table: "SubsidyCorrections",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyFindings_ApplicationId_Sequence",
                table: "SubsidyFindings",
                columns: new[] { "ApplicationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyHandOvers_ApplicationId_Sequence",
                table: "SubsidyHandOvers",
                columns: new[] { "ApplicationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyJointQuestions_ApplicationId",
                table: "SubsidyJointQuestions",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyJointQuestions_Department_Verdict_AskedAt",
                table: "SubsidyJointQuestions",
                columns: new[] { "Department", "Verdict", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyMaterials_ApplicationId",
                table: "SubsidyMaterials",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidyMaterials_FileId",
                table: "SubsidyMaterials",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_SubsidySteps_ApplicationId_Round_From",
                table: "SubsidySteps",
                columns: new[] { "ApplicationId", "Round", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubsidySteps_By_At",
                table: "SubsidySteps",
                columns: new[] { "By", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentImports_HeadingsHash_UploadedAt",
                table: "TalentImports",
                columns: new[] { "HeadingsHash", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentImports_Sha256",
                table: "TalentImports",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_TalentImports_UploadedAt",
                table: "TalentImports",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_TalentImportSamples_ImportId_Outcome_RowNumber",
                table: "TalentImportSamples",
                columns: new[] { "ImportId", "Outcome", "RowNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentIssues_AnswerDueOn_AnsweredOn",
                table: "TalentIssues",
                columns: new[] { "AnswerDueOn", "AnsweredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentIssues_ContactId",
                table: "TalentIssues",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_TalentIssues_Department_SortsOn_Number",
                table: "TalentIssues",
                columns: new[] { "Department", "SortsOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentIssues_Number",
                table: "TalentIssues",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TalentIssues_PersonId_EndedAt",
                table: "TalentIssues",
                columns: new[] { "PersonId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentIssues_SortsOn_Number",
                table: "TalentIssues",
                columns: new[] { "SortsOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentIssues_Status",
                table: "TalentIssues",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_TalentPortraits_FileId",
                table: "TalentPortraits",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_TalentPortraits_PersonId_PutAt",
                table: "TalentPortraits",
                columns: new[] { "PersonId", "PutAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentSharings_From_Id",
                table: "TalentSharings",
                columns: new[] { "From", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentSharings_PersonId_From",
                table: "TalentSharings",
                columns: new[] { "PersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentSharings_PostId_To",
                table: "TalentSharings",
                columns: new[] { "PostId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_TalentSharingSteps_SharingId_Sequence",
                table: "TalentSharingSteps",
                columns: new[] { "SharingId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnpaidMonths_EntitlementId",
                table: "UnpaidMonths",
                column: "EntitlementId");

            migrationBuilder.CreateIndex(
                name: "IX_UnpaidMonths_RunId_Reason_Id",
                table: "UnpaidMonths",
                columns: new[] { "RunId", "Reason", "Id" });
            Subsidies.FourEyesTriggers.Create(migrationBuilder);
            Subsidies.OfferTriggers.Create(migrationBuilder);
            Liaison.LiaisonTriggers.Create(migrationBuilder);
            Budgets.JournalTriggers.Create(migrationBuilder);
            Awards.AwardStepTriggers.Create(migrationBuilder);
            Documents.WithdrawalTriggers.Create(migrationBuilder);
            Messages.MessageTriggers.Create(migrationBuilder);
            Services.ServiceTriggers.Create(migrationBuilder);
            Stations.StationTriggers.Create(migrationBuilder);
            Flats.FlatTriggers.Create(migrationBuilder);
            Loans.LoanTriggers.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountEvents");

            migrationBuilder.DropTable(
                name: "AccountRoles");

            migrationBuilder.DropTable(
                name: "AccrualRunCounts");

            migrationBuilder.DropTable(
                name: "AdjustmentLines");

            migrationBuilder.DropTable(
                name: "AdjustmentSteps");

            migrationBuilder.DropTable(
                name: "AdmissionFigures");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AwardBankResults");

            migrationBuilder.DropTable(
                name: "AwardBatchSteps");

            migrationBuilder.DropTable(
                name: "AwardCorrections");

            migrationBuilder.DropTable(
                name: "AwardDecisions");

            migrationBuilder.DropTable(
                name: "AwardDrawnExperts");

            migrationBuilder.DropTable(
                name: "AwardDraws");

            migrationBuilder.DropTable(
                name: "AwardEmployerChanges");

            migrationBuilder.DropTable(
                name: "AwardExperts");

            migrationBuilder.DropTable(
                name: "AwardInspections");

            migrationBuilder.DropTable(
                name: "AwardInspectors");

            migrationBuilder.DropTable(
                name: "AwardInstalments");

            migrationBuilder.DropTable(
                name: "AwardListItems");

            migrationBuilder.DropTable(
                name: "AwardMaterials");

            migrationBuilder.DropTable(
                name: "AwardMilestones");

            migrationBuilder.DropTable(
                name: "AwardMoneySteps");

            migrationBuilder.DropTable(
                name: "AwardPayees");

            migrationBuilder.DropTable(
                name: "AwardPhotos");

            migrationBuilder.DropTable(
                name: "AwardRecoverySteps");

            migrationBuilder.DropTable(
                name: "AwardRepayments");

            migrationBuilder.DropTable(
                name: "AwardReportFiles");

            migrationBuilder.DropTable(
                name: "AwardReports");

            migrationBuilder.DropTable(
                name: "AwardScores");

            migrationBuilder.DropTable(
                name: "AwardSignatures");

            migrationBuilder.DropTable(
                name: "AwardSteps");

            migrationBuilder.DropTable(
                name: "AwardTransfers");

            migrationBuilder.DropTable(
                name: "AwardVerdicts");

            migrationBuilder.DropTable(
                name: "AwardVotes");

            migrationBuilder.DropTable(
                name: "BankResults");

            migrationBuilder.DropTable(
                name: "BedNights");

            migrationBuilder.DropTable(
                name: "BenefitOfferSteps");

            migrationBuilder.DropTable(
                name: "BudgetChanges");

            migrationBuilder.DropTable(
                name: "BudgetPostings");

            migrationBuilder.DropTable(
                name: "BudgetProofFaults");

            migrationBuilder.DropTable(
                name: "BudgetReservationParts");

            migrationBuilder.DropTable(
                name: "BudgetRules");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "CalendarMovedDeadlines");

            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "ConsentWordings");

            migrationBuilder.DropTable(
                name: "Credentials");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "DistinctEmployers");

            migrationBuilder.DropTable(
                name: "DocumentWithdrawals");

            migrationBuilder.DropTable(
                name: "Educations");

            migrationBuilder.DropTable(
                name: "EmployerHeadcounts");

            migrationBuilder.DropTable(
                name: "EmployerMergeMoves");

            migrationBuilder.DropTable(
                name: "EmployerQualifications");

            migrationBuilder.DropTable(
                name: "EmployerRequests");

            migrationBuilder.DropTable(
                name: "FlatApplicationSteps");

            migrationBuilder.DropTable(
                name: "FlatDrawEntries");

            migrationBuilder.DropTable(
                name: "FlatDrawOpenings");

            migrationBuilder.DropTable(
                name: "FlatRuleDecisions");

            migrationBuilder.DropTable(
                name: "FlatUnitSteps");

            migrationBuilder.DropTable(
                name: "FundsNotices");

            migrationBuilder.DropTable(
                name: "GuaranteeClerks");

            migrationBuilder.DropTable(
                name: "IdempotencyRecords");

            migrationBuilder.DropTable(
                name: "InsuranceMonths");

            migrationBuilder.DropTable(
                name: "InterestListSettlements");

            migrationBuilder.DropTable(
                name: "IssueHelp");

            migrationBuilder.DropTable(
                name: "IssueSteps");

            migrationBuilder.DropTable(
                name: "Jobs");

            migrationBuilder.DropTable(
                name: "LeaderPostSteps");

            migrationBuilder.DropTable(
                name: "LeaderPromises");

            migrationBuilder.DropTable(
                name: "LeaseRates");

            migrationBuilder.DropTable(
                name: "LeaseSteps");

            migrationBuilder.DropTable(
                name: "LiaisonCirculars");

            migrationBuilder.DropTable(
                name: "LiaisonPhotos");

            migrationBuilder.DropTable(
                name: "LiaisonRules");

            migrationBuilder.DropTable(
                name: "LoanApplicants");

            migrationBuilder.DropTable(
                name: "LoanApplicationSteps");

            migrationBuilder.DropTable(
                name: "LoanBankClerks");

            migrationBuilder.DropTable(
                name: "LoanInterests");

            migrationBuilder.DropTable(
                name: "LoanMovements");

            migrationBuilder.DropTable(
                name: "LoanRules");

            migrationBuilder.DropTable(
                name: "LoanSteps");

            migrationBuilder.DropTable(
                name: "MessageRules");

            migrationBuilder.DropTable(
                name: "NumberExports");

            migrationBuilder.DropTable(
                name: "NumberSeries");

            migrationBuilder.DropTable(
                name: "ObjectionEvidence");

            migrationBuilder.DropTable(
                name: "ObjectionSteps");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PanelExperts");

            migrationBuilder.DropTable(
                name: "PanelVotes");

            migrationBuilder.DropTable(
                name: "PaymentBatchSteps");

            migrationBuilder.DropTable(
                name: "PaymentLineMonths");

            migrationBuilder.DropTable(
                name: "PersonalDataAccesses");

            migrationBuilder.DropTable(
                name: "PersonDocuments");

            migrationBuilder.DropTable(
                name: "PersonMergeMoves");

            migrationBuilder.DropTable(
                name: "PersonNameGrams");

            migrationBuilder.DropTable(
                name: "PersonSuspicions");

            migrationBuilder.DropTable(
                name: "PhoneCodes");

            migrationBuilder.DropTable(
                name: "PolicyGroups");

            migrationBuilder.DropTable(
                name: "PolicySimulationEffects");

            migrationBuilder.DropTable(
                name: "PolicySteps");

            migrationBuilder.DropTable(
                name: "PortalMessages");

            migrationBuilder.DropTable(
                name: "PublicPayrollSpells");

            migrationBuilder.DropTable(
                name: "RateLimits");

            migrationBuilder.DropTable(
                name: "RecognitionCorrections");

            migrationBuilder.DropTable(
                name: "RecognitionEvents");

            migrationBuilder.DropTable(
                name: "RecognitionNoticeItems");

            migrationBuilder.DropTable(
                name: "RecognitionProofs");

            migrationBuilder.DropTable(
                name: "RecognitionSteps");

            migrationBuilder.DropTable(
                name: "RecordCorrectionSteps");

            migrationBuilder.DropTable(
                name: "RecoveryMonths");

            migrationBuilder.DropTable(
                name: "RecoverySteps");

            migrationBuilder.DropTable(
                name: "RegisterChanges");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "Repayments");

            migrationBuilder.DropTable(
                name: "RosterMonths");

            migrationBuilder.DropTable(
                name: "RosterSamples");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "ServiceFiles");

            migrationBuilder.DropTable(
                name: "ServiceOffers");

            migrationBuilder.DropTable(
                name: "ServiceSteps");

            migrationBuilder.DropTable(
                name: "ServiceTasks");

            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropTable(
                name: "StationKeepers");

            migrationBuilder.DropTable(
                name: "StationRules");

            migrationBuilder.DropTable(
                name: "StaySteps");

            migrationBuilder.DropTable(
                name: "SubsidyAssessments");

            migrationBuilder.DropTable(
                name: "SubsidyChecks");

            migrationBuilder.DropTable(
                name: "SubsidyCorrections");

            migrationBuilder.DropTable(
                name: "SubsidyCounters");

            migrationBuilder.DropTable(
                name: "SubsidyFindings");

            migrationBuilder.DropTable(
                name: "SubsidyHandOvers");

            migrationBuilder.DropTable(
                name: "SubsidyJointQuestions");

            migrationBuilder.DropTable(
                name: "SubsidyMaterials");

            migrationBuilder.DropTable(
                name: "SubsidySteps");

            migrationBuilder.DropTable(
                name: "TalentImportRows");

            migrationBuilder.DropTable(
                name: "TalentImportSamples");

            migrationBuilder.DropTable(
                name: "TalentPortraits");

            migrationBuilder.DropTable(
                name: "TalentSharingSteps");

            migrationBuilder.DropTable(
                name: "UnpaidMonths");

            migrationBuilder.DropTable(
                name: "AdjustmentRounds");

            migrationBuilder.DropTable(
                name: "AwardRecoveries");

            migrationBuilder.DropTable(
                name: "AwardBatches");

            migrationBuilder.DropTable(
                name: "BedOutages");

            migrationBuilder.DropTable(
                name: "BudgetEntries");

            migrationBuilder.DropTable(
                name: "BudgetLines");

            migrationBuilder.DropTable(
                name: "BudgetProofRuns");

            migrationBuilder.DropTable(
                name: "BudgetReservations");

            migrationBuilder.DropTable(
                name: "CalendarYears");

            migrationBuilder.DropTable(
                name: "IssuedDocuments");

            migrationBuilder.DropTable(
                name: "EmployerMerges");

            migrationBuilder.DropTable(
                name: "FlatDraws");

            migrationBuilder.DropTable(
                name: "FlatRules");

            migrationBuilder.DropTable(
                name: "TalentIssues");

            migrationBuilder.DropTable(
                name: "Leases");

            migrationBuilder.DropTable(
                name: "InterestLists");

            migrationBuilder.DropTable(
                name: "Loans");

            migrationBuilder.DropTable(
                name: "Objections");

            migrationBuilder.DropTable(
                name: "RecognitionPanels");

            migrationBuilder.DropTable(
                name: "PaymentLines");

            migrationBuilder.DropTable(
                name: "PersonMerges");

            migrationBuilder.DropTable(
                name: "PolicySimulations");

            migrationBuilder.DropTable(
                name: "Recognitions");

            migrationBuilder.DropTable(
                name: "RecordCorrections");

            migrationBuilder.DropTable(
                name: "AccrualLines");

            migrationBuilder.DropTable(
                name: "Recoveries");

            migrationBuilder.DropTable(
                name: "RosterImports");

            migrationBuilder.DropTable(
                name: "ServiceRequests");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "StationStays");

            migrationBuilder.DropTable(
                name: "TalentImports");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropTable(
                name: "TalentSharings");

            migrationBuilder.DropTable(
                name: "AccrualRuns");

            migrationBuilder.DropTable(
                name: "BudgetItems");

            migrationBuilder.DropTable(
                name: "LiaisonContacts");

            migrationBuilder.DropTable(
                name: "FlatApplications");

            migrationBuilder.DropTable(
                name: "LoanApplications");

            migrationBuilder.DropTable(
                name: "AwardCases");

            migrationBuilder.DropTable(
                name: "AwardLists");

            migrationBuilder.DropTable(
                name: "NoticeItems");

            migrationBuilder.DropTable(
                name: "RecognitionNotices");

            migrationBuilder.DropTable(
                name: "PaymentBatches");

            migrationBuilder.DropTable(
                name: "RecognitionApplications");

            migrationBuilder.DropTable(
                name: "ServiceItems");

            migrationBuilder.DropTable(
                name: "StationBeds");

            migrationBuilder.DropTable(
                name: "LiaisonAssignments");

            migrationBuilder.DropTable(
                name: "FlatUnits");

            migrationBuilder.DropTable(
                name: "GuaranteeBodies");

            migrationBuilder.DropTable(
                name: "LoanBanks");

            migrationBuilder.DropTable(
                name: "AwardCalls");

            migrationBuilder.DropTable(
                name: "Entitlements");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "CatalogueVersions");

            migrationBuilder.DropTable(
                name: "StationRooms");

            migrationBuilder.DropTable(
                name: "LeaderPosts");

            migrationBuilder.DropTable(
                name: "FlatBuildings");

            migrationBuilder.DropTable(
                name: "SubsidyApplications");

            migrationBuilder.DropTable(
                name: "Stations");

            migrationBuilder.DropTable(
                name: "FlatEstates");

            migrationBuilder.DropTable(
                name: "BenefitOffers");

            migrationBuilder.DropTable(
                name: "Employments");

            migrationBuilder.DropTable(
                name: "OfferRounds");

            migrationBuilder.DropTable(
                name: "Employers");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "PolicyVersions");

            migrationBuilder.DropTable(
                name: "EmployerListEntries");

            migrationBuilder.DropTable(
                name: "Policies");
        }
    }
}
