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

/// <summary>A step of an application is written once and kept; rules are confirmed or thrown away once and otherwise never change; both also against whoever writes past the portal.</summary>
public static class LoanTriggers
{
    // Named in the model too: SQL Server must not use OUTPUT on a table with triggers.
    internal const string Rules = "TR_LoanRules_Kept", Steps = "TR_LoanApplicationSteps_Kept";

    /// <summary>The last statements of a migration that makes these tables anew.</summary>
    public static void Create(MigrationBuilder migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.Keep("LoanApplicationSteps", Steps, 50051, "a step of a loan");
        if (migration.IsForSqlite())
        {
            migration.Sql("""
                CREATE TRIGGER TR_LoanRules_NoUpdate BEFORE UPDATE ON LoanRules
                WHEN OLD.ConfirmedAt IS NOT NULL OR OLD.DiscardedAt IS NOT NULL OR NEW.LoanTerms <> OLD.LoanTerms OR NEW.EffectiveFrom <> OLD.EffectiveFrom OR NEW.Basis <> OLD.Basis OR NEW.EnteredByPerson <> OLD.EnteredByPerson
                BEGIN SELECT RAISE(ABORT, 'rules of loans are decided once and never change'); END
                """);
            migration.Sql("CREATE TRIGGER TR_LoanRules_NoDelete BEFORE DELETE ON LoanRules BEGIN SELECT RAISE(ABORT, 'rules of loans are kept'); END");
            return;
        }

        migration.Sql($"""
            EXEC(N'CREATE TRIGGER {Rules} ON LoanRules AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted AS old LEFT JOIN inserted AS new ON new.Id = old.Id
                WHERE new.Id IS NULL OR old.ConfirmedAt IS NOT NULL OR old.DiscardedAt IS NOT NULL OR new.LoanTerms <> old.LoanTerms OR new.EffectiveFrom <> old.EffectiveFrom OR new.Basis <> old.Basis OR new.EnteredByPerson <> old.EnteredByPerson)
            THROW 50052, ''rules of loans are decided once and never change'', 1; END')
            """);
    }
}
