using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Persistence.Talents;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Name).HasMaxLength(60);
        builder.Property(person => person.NameInitials).HasMaxLength(60);
        // With the id, so that a search by initials goes on where the last page ended.
        builder.HasIndex(person => new { person.NameInitials, person.Id });
        // One person once: the blind index of the ID number is the register's natural key.
        builder.Protected(person => person.IdNumber).HasIndex(text => text.Index).IsUnique();
        builder.Protected(person => person.Phone).HasIndex(text => text.Index);
        // A block of newcomers finds all its look-alikes through this one.
        builder.HasIndex(person => person.Likeness);
        builder.OwnsOne(person => person.BankAccount, account =>
        {
            account.Property(part => part.BankName).HasMaxLength(60);
            account.Property(part => part.HolderName).HasMaxLength(60);
            account.Property(part => part.LastFour).HasMaxLength(4);
            account.OwnsOne(part => part.Number, number =>
            {
                number.Property(text => text.Envelope).HasMaxLength(ProtectedTextMapping.EnvelopeLength);
                number.Property(text => text.Index).HasMaxLength(ProtectedTextMapping.IndexLength);
                number.HasIndex(text => text.Index);
            });
        });
        builder.OwnsMany(person => person.Educations, education =>
        {
            education.ToTable("Educations");
            education.WithOwner().HasForeignKey(part => part.PersonId);
            education.Ignore(part => part.IsComplete);
            education.HasKey(part => part.Id);
            education.Property(part => part.School).HasMaxLength(100);
            education.HasIndex(part => part.School);
            education.Property(part => part.Major).HasMaxLength(100);
            education.Property(part => part.CertificateNumber).HasMaxLength(40);
        });
        // With the id: what the list is narrowed to may be rare among very many, and its pages are in the order of ids.
        builder.HasIndex(person => new { person.Source, person.Id });
        builder.HasIndex(person => new { person.Team, person.Id });
        builder.HasIndex(person => new { person.Standing, person.Id });
        builder.HasOne<Person>().WithMany().HasForeignKey(person => person.MergedInto);
        builder.Property(person => person.EthnicityCode).HasMaxLength(2);
        builder.Property(person => person.HouseholdRegion).HasMaxLength(6);
        builder.Ignore(person => person.Traits);
    }
}
