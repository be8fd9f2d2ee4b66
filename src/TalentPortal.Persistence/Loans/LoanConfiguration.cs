using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Loans;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Loans;

internal sealed class LoanRuleConfiguration : IEntityTypeConfiguration<LoanRule>
{
    public void Configure(EntityTypeBuilder<LoanRule> builder)
    {
        builder.ToTable("LoanRules", table =>
        {
            table.HasTrigger(LoanTriggers.Rules);
            table.HasCheckConstraint("CK_LoanRules_FourEyes", "[ConfirmedByPerson] IS NULL OR [ConfirmedByPerson] <> [EnteredByPerson]");
        });
        builder.Property(rule => rule.Basis).HasMaxLength(LoanRule.LongestBasis);
        builder.Property(rule => rule.EnteredByName).HasMaxLength(60);
        builder.Property(rule => rule.ConfirmedByName).HasMaxLength(60);
        builder.Property(rule => rule.DiscardedByName).HasMaxLength(60);
        builder.Ignore(rule => rule.HasForce);
        builder.Ignore(rule => rule.IsProposed);
        // One JSON text: rules are read whole and never change.
        builder.Property(rule => rule.Rules).HasColumnName("LoanTerms").HasConversion(rules => rules.ToJson(), json => LoanRules.FromJson(json), new ValueComparer<LoanRules>((left, right) => left == right, rules => rules.GetHashCode(), rules => rules));
        // Of two who enter rules for the same day one is told.
        builder.HasIndex(rule => rule.EffectiveFrom).IsUnique().HasFilter("[DiscardedAt] IS NULL");
    }
}

internal sealed class LoanBankConfiguration : IEntityTypeConfiguration<LoanBank>
{
    public void Configure(EntityTypeBuilder<LoanBank> builder)
    {
        builder.ToTable("LoanBanks");
        builder.Property(bank => bank.NameZh).HasMaxLength(LoanBank.LongestName);
        builder.Property(bank => bank.NameEn).HasMaxLength(LoanBank.LongestName);
        builder.Ignore(bank => bank.Name);
        builder.OwnsMany(bank => bank.Clerks, clerk =>
        {
            clerk.ToTable("LoanBankClerks");
            clerk.WithOwner().HasForeignKey("BankId");
            clerk.HasKey(part => part.Id);
            // Nobody acts for two banks; the house of whoever is signed in is asked for with every page of the room.
            clerk.HasIndex(part => part.AccountId).IsUnique();
        });
    }
}

internal sealed class GuaranteeBodyConfiguration : IEntityTypeConfiguration<GuaranteeBody>
{
    public void Configure(EntityTypeBuilder<GuaranteeBody> builder)
    {
        builder.ToTable("GuaranteeBodies");
        builder.Property(body => body.NameZh).HasMaxLength(GuaranteeBody.LongestName);
        builder.Property(body => body.NameEn).HasMaxLength(GuaranteeBody.LongestName);
        builder.Property(body => body.FundBasis).HasMaxLength(GuaranteeBody.LongestBasis);
        builder.Property(body => body.ProposedBasis).HasMaxLength(GuaranteeBody.LongestBasis);
        builder.Property(body => body.ProposedByName).HasMaxLength(60);
        builder.Property(body => body.ConfirmedByName).HasMaxLength(60);
        builder.Ignore(body => body.Name);
        builder.OwnsMany(body => body.Clerks, clerk =>
        {
            clerk.ToTable("GuaranteeClerks");
            clerk.WithOwner().HasForeignKey("BodyId");
            clerk.HasKey(part => part.Id);
            clerk.HasIndex(part => part.AccountId).IsUnique();
        });
    }
}

internal sealed class LoanApplicationConfiguration : IEntityTypeConfiguration<LoanApplication>
{
    public void Configure(EntityTypeBuilder<LoanApplication> builder)
    {
        builder.ToTable("LoanApplications");
        builder.Ignore(application => application.Parties);
        builder.Ignore(application => application.IsOpen);
        builder.Ignore(application => application.Proposal);
        builder.Property(application => application.Number).HasMaxLength(24);
        builder.Property(application => application.Purpose).HasMaxLength(LoanStatement.LongestPurpose);
        builder.Property(application => application.Business).HasMaxLength(LoanStatement.LongestBusiness);
        builder.Property(application => application.ContractKey).HasMaxLength(LoanContract.LongestNumber);
        // Read whole, and replaced whole.
        builder.Property(application => application.Found).HasColumnName("LoanFound").HasConversion(found => found!.ToJson(), json => LoanEligibility.FromJson(json), new ValueComparer<LoanEligibility>((left, right) => left == right, found => found.GetHashCode(), found => found));
        builder.Property(application => application.Contract).HasColumnName("LoanContract").HasConversion(contract => contract!.ToJson(), json => LoanContract.FromJson(json), new ValueComparer<LoanContract>((left, right) => left == right, contract => contract.GetHashCode(), contract => contract));
        builder.OwnsOne(application => application.Deadline);
        builder.HasOne<LoanBank>().WithMany().HasForeignKey(application => application.BankId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GuaranteeBody>().WithMany().HasForeignKey(application => application.GuaranteeBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Employer>().WithMany().HasForeignKey(application => application.EmployerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(application => application.Applicants).WithOne().HasForeignKey(applicant => applicant.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        // Who borrows decides who may see and do what, so no application is read without them.
        builder.Navigation(application => application.Applicants).AutoInclude();
        builder.HasIndex(application => application.Number).IsUnique();
        // The rooms, each with its own cases, from the oldest number on.
        builder.HasIndex(application => new { application.Status, application.Number });
        builder.HasIndex(application => new { application.BankId, application.Status, application.Number });
        builder.HasIndex(application => new { application.GuaranteeBodyId, application.Status, application.Number });
        builder.HasIndex(application => new { application.BankId, application.ContractKey }).IsUnique().HasFilter("[ContractKey] IS NOT NULL");
        builder.HasIndex(application => application.SignedOn);
        builder.OwnsMany(application => application.History, step =>
        {
            step.ToTable("LoanApplicationSteps", table => table.HasTrigger(LoanTriggers.Steps));
            step.WithOwner().HasForeignKey("ApplicationId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(LoanApplication.LongestWords);
            step.HasIndex("ApplicationId", nameof(LoanApplicationStep.Sequence)).IsUnique();
        });
    }
}

internal sealed class LoanApplicantConfiguration : IEntityTypeConfiguration<LoanApplicant>
{
    public void Configure(EntityTypeBuilder<LoanApplicant> builder)
    {
        builder.ToTable("LoanApplicants");
        builder.Ignore(applicant => applicant.ConsentIsWhole);
        builder.HasOne<Person>().WithMany().HasForeignKey(applicant => applicant.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(applicant => new { applicant.ApplicationId, applicant.Sequence }).IsUnique();
        // The loans of somebody.
        builder.HasIndex(applicant => applicant.PersonId);
    }
}

internal sealed class LoanEntityConfiguration : IEntityTypeConfiguration<Loan>
{
    public void Configure(EntityTypeBuilder<Loan> builder)
    {
        builder.ToTable("Loans");
        builder.Ignore(loan => loan.Parties);
        builder.Ignore(loan => loan.Contract);
        builder.Ignore(loan => loan.Book);
        builder.Ignore(loan => loan.IsOpen);
        builder.OwnsOne(loan => loan.Proposal);
        builder.HasOne(loan => loan.Application).WithOne().HasForeignKey<Loan>(loan => loan.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        // Whose it is and what was signed decides every step, so no loan is read without it.
        builder.Navigation(loan => loan.Application).AutoInclude();
        builder.HasIndex(loan => loan.ApplicationId).IsUnique();
        // What a day brings, and whom it reminds.
        builder.HasIndex(loan => new { loan.Status, loan.NextDueOn });
        builder.OwnsMany(loan => loan.Movements, movement =>
        {
            movement.ToTable("LoanMovements", table => table.HasTrigger(LoanTriggers.Movements));
            movement.WithOwner().HasForeignKey("LoanId");
            movement.HasKey(part => part.Id);
            movement.Ignore(part => part.Entry);
            movement.Property(part => part.ByName).HasMaxLength(60);
            // Of two who enter at one moment one is told to look again.
            movement.HasIndex("LoanId", nameof(LoanMovement.Sequence)).IsUnique();
        });
        builder.OwnsMany(loan => loan.History, step =>
        {
            step.ToTable("LoanSteps", table => table.HasTrigger(LoanTriggers.LoanSteps));
            step.WithOwner().HasForeignKey("LoanId");
            step.HasKey(part => part.Id);
            step.Property(part => part.ByName).HasMaxLength(60);
            step.Property(part => part.Words).HasMaxLength(Loan.LongestWords);
            step.HasIndex("LoanId", nameof(LoanStep.Sequence)).IsUnique();
        });
    }
}

internal sealed class InterestListConfiguration : IEntityTypeConfiguration<InterestList>
{
    public void Configure(EntityTypeBuilder<InterestList> builder)
    {
        builder.ToTable("InterestLists", table =>
        {
            table.HasTrigger(LoanTriggers.Lists);
            table.HasCheckConstraint("CK_InterestLists_OneEnd", "[AppliedAt] IS NULL OR [GaveWayAt] IS NULL");
        });
        builder.Ignore(list => list.Quarter);
        builder.Ignore(list => list.Comparison);
        builder.Ignore(list => list.WhyNotGiveWay);
        builder.Property(list => list.File).HasMaxLength(InterestList.LongestFile);
        builder.Property(list => list.SentByName).HasMaxLength(60);
        builder.Property(list => list.AppliedByName).HasMaxLength(60);
        // One JSON text: read whole, compared whole, never changed.
        builder.Property(list => list.Contents).HasColumnName("InterestListContents").HasConversion(contents => contents.ToJson(), json => InterestListContents.FromJson(json), new ValueComparer<InterestListContents>((left, right) => left == right, contents => contents.GetHashCode(), contents => contents));
        builder.HasOne<LoanBank>().WithMany().HasForeignKey(list => list.BankId).OnDelete(DeleteBehavior.Restrict);
        // A bank has one list of a quarter that counts; of two that are sent at one moment one is told.
        builder.HasIndex(list => new { list.BankId, list.From }).IsUnique().HasFilter("[GaveWayAt] IS NULL");
        builder.HasIndex(list => list.SentAt);
        builder.OwnsMany(list => list.Settlements, settled =>
        {
            settled.ToTable("InterestListSettlements", table => table.HasTrigger(LoanTriggers.Settlements));
            settled.WithOwner().HasForeignKey("ListId");
            settled.HasKey(part => part.Id);
            settled.Property(part => part.ByName).HasMaxLength(60);
            settled.Property(part => part.Reason).HasMaxLength(InterestList.LongestReason);
            settled.HasIndex("ListId", nameof(InterestListSettlement.Sequence)).IsUnique();
        });
    }
}

internal sealed class LoanInterestConfiguration : IEntityTypeConfiguration<LoanInterest>
{
    public void Configure(EntityTypeBuilder<LoanInterest> builder)
    {
        builder.ToTable("LoanInterests", table => table.HasTrigger(LoanTriggers.Interests));
        builder.Ignore(line => line.Quarter);
        builder.Property(line => line.Receipt).HasColumnName("LoanReceipt").HasConversion(receipt => receipt.ToJson(), json => LoanReceipt.FromJson(json), new ValueComparer<LoanReceipt>((left, right) => left == right, receipt => receipt.GetHashCode(), receipt => receipt));
        builder.HasOne<Loan>().WithMany().HasForeignKey(line => line.LoanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<InterestList>().WithMany().HasForeignKey(line => line.ListId).OnDelete(DeleteBehavior.Restrict);
        // A loan counts once in a quarter, whoever writes.
        builder.HasIndex(line => new { line.LoanId, line.From }).IsUnique();
        builder.HasIndex(line => line.ListId);
    }
}

/// <summary>Steps, movements, settled differences and subsidies are written once and kept; a list is applied or gives way once and otherwise never changes; rules are confirmed or thrown away once and otherwise never change; both also against whoever writes past the portal.</summary>
public static class LoanTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Rules = "TR_LoanRules_Kept", Steps = "TR_LoanApplicationSteps_Kept", LoanSteps = "TR_LoanSteps_Kept", Movements = "TR_LoanMovements_Kept", Lists = "TR_InterestLists_Kept",
        Settlements = "TR_InterestListSettlements_Kept", Interests = "TR_LoanInterests_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.Keep("LoanApplicationSteps", Steps, 50051, "a step of a loan");
        migration.Keep("LoanSteps", LoanSteps, 50057, "a step of a signed loan");
        migration.Keep("LoanMovements", Movements, 50058, "an entry of the book of a loan");
        migration.Keep("InterestListSettlements", Settlements, 50060, "a settled difference of a list");
        migration.Keep("LoanInterests", Interests, 50061, "the subsidy of a loan in a quarter");
        if (migration.IsForSqlite())
        {
            migration.Sql("""
                CREATE TRIGGER TR_LoanRules_NoUpdate BEFORE UPDATE ON LoanRules
                WHEN OLD.ConfirmedAt IS NOT NULL OR OLD.DiscardedAt IS NOT NULL OR NEW.LoanTerms <> OLD.LoanTerms OR NEW.EffectiveFrom <> OLD.EffectiveFrom OR NEW.Basis <> OLD.Basis OR NEW.EnteredByPerson <> OLD.EnteredByPerson
                BEGIN SELECT RAISE(ABORT, 'rules of loans are decided once and never change'); END
                """);
            migration.Sql("CREATE TRIGGER TR_LoanRules_NoDelete BEFORE DELETE ON LoanRules BEGIN SELECT RAISE(ABORT, 'rules of loans are kept'); END");
            migration.Sql("""
                CREATE TRIGGER TR_InterestLists_NoUpdate BEFORE UPDATE ON InterestLists
                WHEN OLD.AppliedAt IS NOT NULL OR OLD.GaveWayAt IS NOT NULL OR NEW.InterestListContents <> OLD.InterestListContents OR NEW.BankId <> OLD.BankId OR NEW."From" <> OLD."From" OR NEW."Until" <> OLD."Until"
                BEGIN SELECT RAISE(ABORT, 'a list of a bank is kept as it was read and applied once'); END
                """);
            migration.Sql("CREATE TRIGGER TR_InterestLists_NoDelete BEFORE DELETE ON InterestLists BEGIN SELECT RAISE(ABORT, 'a list of a bank is kept'); END");
            return;
        }

        migration.Sql($"""
            EXEC(N'CREATE TRIGGER {Rules} ON LoanRules AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted AS old LEFT JOIN inserted AS new ON new.Id = old.Id
                WHERE new.Id IS NULL OR old.ConfirmedAt IS NOT NULL OR old.DiscardedAt IS NOT NULL OR new.LoanTerms <> old.LoanTerms OR new.EffectiveFrom <> old.EffectiveFrom OR new.Basis <> old.Basis OR new.EnteredByPerson <> old.EnteredByPerson)
            THROW 50052, ''rules of loans are decided once and never change'', 1; END')
            """);
        migration.Sql($"""
            EXEC(N'CREATE TRIGGER {Lists} ON InterestLists AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted AS old LEFT JOIN inserted AS new ON new.Id = old.Id
                WHERE new.Id IS NULL OR old.AppliedAt IS NOT NULL OR old.GaveWayAt IS NOT NULL OR new.InterestListContents <> old.InterestListContents OR new.BankId <> old.BankId OR new.[From] <> old.[From] OR new.[Until] <> old.[Until])
            THROW 50059, ''a list of a bank is kept as it was read and applied once'', 1; END')
            """);
    }
}
